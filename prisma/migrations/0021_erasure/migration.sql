-- AlterTable
ALTER TABLE "Conference" ADD COLUMN "erasedAt" DATETIME;
ALTER TABLE "Conference" ADD COLUMN "erasureToldAt" DATETIME;
ALTER TABLE "Conference" ADD COLUMN "retentionMonths" INTEGER;

-- AlterTable
ALTER TABLE "Person" ADD COLUMN "erasedAt" DATETIME;

-- CreateTable
CREATE TABLE "ErasureRequest" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "decision" TEXT,
    "decidedById" INTEGER,
    "decidedAt" DATETIME
);

-- CreateIndex
CREATE INDEX "ErasureRequest_conferenceId_decision_idx" ON "ErasureRequest"("conferenceId", "decision");

-- CreateIndex
CREATE INDEX "ErasureRequest_personId_idx" ON "ErasureRequest"("personId");
