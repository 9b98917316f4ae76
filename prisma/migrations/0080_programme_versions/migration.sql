-- CreateTable
CREATE TABLE "ProgrammeVersion" (
    "conferenceId" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "programme" TEXT NOT NULL,
    "why" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "publishedById" INTEGER,
    "publishedAt" DATETIME NOT NULL,
    "reopened" BOOLEAN NOT NULL DEFAULT false,
    "cardsAt" DATETIME,

    PRIMARY KEY ("conferenceId", "number"),
    CONSTRAINT "ProgrammeVersion_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ProgrammeDraft" (
    "conferenceId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "programme" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "changedById" INTEGER NOT NULL,
    "changedAt" DATETIME NOT NULL,
    CONSTRAINT "ProgrammeDraft_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChangeNotice" (
    "announcementId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "fromVersion" INTEGER NOT NULL,
    "toVersion" INTEGER NOT NULL,
    CONSTRAINT "ChangeNotice_announcementId_fkey" FOREIGN KEY ("announcementId") REFERENCES "Announcement" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EarlierAnswer" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "invitationId" INTEGER NOT NULL,
    "version" INTEGER NOT NULL,
    "rsvp" TEXT NOT NULL,
    "reason" TEXT,
    "answeredAt" DATETIME,
    "answeredOn" TEXT,
    "answeredById" INTEGER,
    "officeReason" TEXT,
    CONSTRAINT "EarlierAnswer_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "ProgrammeVersion_cardsAt_idx" ON "ProgrammeVersion"("cardsAt");

-- CreateIndex
CREATE INDEX "ChangeNotice_conferenceId_idx" ON "ChangeNotice"("conferenceId");

-- CreateIndex
CREATE INDEX "EarlierAnswer_invitationId_idx" ON "EarlierAnswer"("invitationId");
