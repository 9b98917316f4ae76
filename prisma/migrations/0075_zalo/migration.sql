-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN "cost" INTEGER;
ALTER TABLE "Delivery" ADD COLUMN "receivedAt" DATETIME;
ALTER TABLE "Delivery" ADD COLUMN "seenAt" DATETIME;
ALTER TABLE "Delivery" ADD COLUMN "way" TEXT;
ALTER TABLE "Delivery" ADD COLUMN "wayWhy" TEXT;
ALTER TABLE "Delivery" ADD COLUMN "waysTried" TEXT;

-- CreateTable
CREATE TABLE "MessageBudget" (
    "conferenceId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "messages" INTEGER NOT NULL,
    "paidChat" BOOLEAN NOT NULL DEFAULT false,
    "setById" INTEGER NOT NULL,
    "setAt" DATETIME NOT NULL,
    CONSTRAINT "MessageBudget_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "FetchedFile" (
    "channel" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "fetchedAt" DATETIME NOT NULL,

    PRIMARY KEY ("channel", "fileId")
);

-- CreateIndex
CREATE INDEX "Delivery_channel_messageId_idx" ON "Delivery"("channel", "messageId");
