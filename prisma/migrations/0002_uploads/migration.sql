-- CreateTable
CREATE TABLE "Upload" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "fileId" TEXT NOT NULL,
    "personId" INTEGER NOT NULL,
    "purpose" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'wanted',
    "refusal" TEXT,
    "sha256" TEXT,
    "bytes" INTEGER,
    "result" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" DATETIME NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateIndex
CREATE INDEX "Upload_state_dueAt_idx" ON "Upload"("state", "dueAt");
