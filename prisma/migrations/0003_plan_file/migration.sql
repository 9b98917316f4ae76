-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN "importId" INTEGER;

-- CreateTable
CREATE TABLE "PlanFile" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "acceptedAt" DATETIME NOT NULL,
    CONSTRAINT "PlanFile_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RosterImport" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "importedAt" DATETIME NOT NULL,
    "undoneAt" DATETIME,
    "before" TEXT NOT NULL,
    CONSTRAINT "RosterImport_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "PlanFile_conferenceId_idx" ON "PlanFile"("conferenceId");

-- CreateIndex
CREATE INDEX "RosterImport_conferenceId_idx" ON "RosterImport"("conferenceId");

-- CreateIndex
CREATE INDEX "Invitation_importId_idx" ON "Invitation"("importId");
