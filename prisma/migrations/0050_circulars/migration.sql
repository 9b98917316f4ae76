-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN "circularId" INTEGER;

-- CreateTable
CREATE TABLE "Circular" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "cause" TEXT NOT NULL,
    "honorific" TEXT,
    "reply" TEXT NOT NULL,
    CONSTRAINT "Circular_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Circular_conferenceId_idx" ON "Circular"("conferenceId");

-- CreateIndex
CREATE INDEX "Delivery_circularId_state_idx" ON "Delivery"("circularId", "state");
