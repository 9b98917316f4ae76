-- AlterTable
ALTER TABLE "Upload" ADD COLUMN "about" TEXT;

-- CreateTable
CREATE TABLE "PaperSettings" (
    "conferenceId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "syllablesPerMinute" INTEGER NOT NULL DEFAULT 200,
    "handoverSeconds" INTEGER NOT NULL DEFAULT 60,
    "slotMinutes" INTEGER,
    "bodies" TEXT NOT NULL DEFAULT '[]',
    CONSTRAINT "PaperSettings_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Paper" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "topic" TEXT NOT NULL,
    "unit" TEXT,
    "presenter" TEXT,
    "minutes" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'assigned',
    "source" TEXT NOT NULL,
    "contactId" INTEGER,
    "speakerId" INTEGER,
    "authorDue" TEXT,
    "reviewDue" TEXT,
    "reportDue" TEXT,
    "taskAcceptedAt" DATETIME,
    "reportedAt" DATETIME,
    "delivery" TEXT,
    "place" INTEGER,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Paper_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Paper_contactId_fkey" FOREIGN KEY ("contactId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Paper_speakerId_fkey" FOREIGN KEY ("speakerId") REFERENCES "Person" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperVersion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "paperId" INTEGER NOT NULL,
    "part" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "receivedAt" DATETIME NOT NULL,
    "name" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT,
    "link" TEXT,
    "syllables" INTEGER,
    "secrecy" TEXT,
    CONSTRAINT "PaperVersion_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Reviewer" (
    "personId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "body" TEXT,
    "listedOnly" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "Reviewer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperReviewer" (
    "paperId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,

    PRIMARY KEY ("paperId", "personId"),
    CONSTRAINT "PaperReviewer_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PaperReviewer_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperVerdict" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "paperId" INTEGER NOT NULL,
    "versionId" INTEGER NOT NULL,
    "body" TEXT NOT NULL DEFAULT '',
    "personId" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "reasons" TEXT NOT NULL,
    "note" TEXT,
    "fileSha256" TEXT,
    "fileName" TEXT,
    "at" DATETIME NOT NULL,
    "releasedAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "PaperVerdict_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PaperVerdict_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "PaperVersion" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperExtension" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "paperId" INTEGER NOT NULL,
    "step" TEXT NOT NULL,
    "until" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "PaperExtension_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PaperEvent" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "paperId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "personId" INTEGER,
    "kind" TEXT NOT NULL,
    "detail" TEXT NOT NULL,
    CONSTRAINT "PaperEvent_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "UploadLink" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "paperId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "chatId" INTEGER NOT NULL,
    "counter" INTEGER NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "uploadId" INTEGER,
    CONSTRAINT "UploadLink_paperId_fkey" FOREIGN KEY ("paperId") REFERENCES "Paper" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "UploadLink_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE INDEX "Paper_conferenceId_order_idx" ON "Paper"("conferenceId", "order");

-- CreateIndex
CREATE INDEX "Paper_contactId_idx" ON "Paper"("contactId");

-- CreateIndex
CREATE INDEX "Paper_speakerId_idx" ON "Paper"("speakerId");

-- CreateIndex
CREATE UNIQUE INDEX "PaperVersion_paperId_part_number_key" ON "PaperVersion"("paperId", "part", "number");

-- CreateIndex
CREATE INDEX "PaperReviewer_personId_idx" ON "PaperReviewer"("personId");

-- CreateIndex
CREATE INDEX "PaperVerdict_paperId_versionId_idx" ON "PaperVerdict"("paperId", "versionId");

-- CreateIndex
CREATE INDEX "PaperExtension_paperId_idx" ON "PaperExtension"("paperId");

-- CreateIndex
CREATE INDEX "PaperEvent_paperId_id_idx" ON "PaperEvent"("paperId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "UploadLink_tokenHash_key" ON "UploadLink"("tokenHash");

-- CreateIndex
CREATE INDEX "UploadLink_paperId_idx" ON "UploadLink"("paperId");
