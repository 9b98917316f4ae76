-- AlterTable
ALTER TABLE "Circular" ADD COLUMN "announcementId" INTEGER;

-- AlterTable
ALTER TABLE "Conference" ADD COLUMN "approvesAnnouncements" BOOLEAN;

-- CreateTable
CREATE TABLE "Announcement" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'announcement',
    "aboutId" INTEGER,
    "authorId" INTEGER NOT NULL,
    "chatId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "whom" TEXT NOT NULL,
    "sha256" TEXT,
    "fileName" TEXT,
    "fileBytes" INTEGER,
    "asksAcknowledgement" BOOLEAN NOT NULL DEFAULT false,
    "urgentBecause" TEXT,
    "state" TEXT NOT NULL,
    "sendAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "approvedById" INTEGER,
    "startedAt" DATETIME,
    "finishedAt" DATETIME,
    "withdrawnAt" DATETIME,
    "rounds" INTEGER NOT NULL DEFAULT 0,
    "shown" INTEGER NOT NULL DEFAULT 0,
    "shownAt" DATETIME,
    CONSTRAINT "Announcement_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Acknowledgement" (
    "announcementId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("announcementId", "personId"),
    CONSTRAINT "Acknowledgement_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Acknowledgement_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Announcement_state_sendAt_idx" ON "Announcement"("state", "sendAt");

-- CreateIndex
CREATE INDEX "Announcement_conferenceId_id_idx" ON "Announcement"("conferenceId", "id");

-- CreateIndex
CREATE INDEX "Acknowledgement_personId_idx" ON "Acknowledgement"("personId");

-- CreateIndex
CREATE INDEX "Circular_announcementId_idx" ON "Circular"("announcementId");
