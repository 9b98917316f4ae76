-- CreateTable
CREATE TABLE "Nudging" (
    "conferenceId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "plannedUntil" DATETIME NOT NULL,
    "settings" TEXT NOT NULL DEFAULT '{}',
    CONSTRAINT "Nudging_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Due" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" INTEGER NOT NULL,
    "round" TEXT NOT NULL,
    "rung" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "escalates" BOOLEAN NOT NULL DEFAULT false,
    "cause" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "until" DATETIME NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "why" TEXT,
    "message" TEXT,
    "settledAt" DATETIME,
    CONSTRAINT "Due_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Due_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Task" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "deadline" TEXT,
    "doneAt" DATETIME,
    "doneById" INTEGER,
    "droppedAt" DATETIME,
    CONSTRAINT "Task_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Due_cause_key" ON "Due"("cause");

-- CreateIndex
CREATE INDEX "Due_state_dueAt_idx" ON "Due"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Due_personId_state_settledAt_idx" ON "Due"("personId", "state", "settledAt");

-- CreateIndex
CREATE INDEX "Due_conferenceId_state_settledAt_idx" ON "Due"("conferenceId", "state", "settledAt");

-- CreateIndex
CREATE INDEX "Due_kind_subject_state_idx" ON "Due"("kind", "subject", "state");

-- CreateIndex
CREATE INDEX "Due_message_idx" ON "Due"("message");

-- CreateIndex
CREATE UNIQUE INDEX "Task_conferenceId_key_key" ON "Task"("conferenceId", "key");

-- What was due before there were nudges is not told afterwards.
INSERT INTO "Nudging" ("conferenceId", "plannedUntil") SELECT "id", strftime('%Y-%m-%dT%H:%M:%f+00:00', 'now') FROM "Conference";
