-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "conferenceId" INTEGER,
    "personId" INTEGER,
    "channel" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" INTEGER,
    "detail" TEXT,
    "detailDigest" TEXT NOT NULL,
    "hash" TEXT NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "AuditEntry_hash_key" ON "AuditEntry"("hash");

-- CreateIndex
CREATE INDEX "AuditEntry_conferenceId_id_idx" ON "AuditEntry"("conferenceId", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_subjectKind_subjectId_idx" ON "AuditEntry"("subjectKind", "subjectId");

-- The log only grows: a line is neither removed nor changed; erasing somebody's data takes the facts out of it, and nothing else.
CREATE TRIGGER "AuditEntry_is_never_removed" BEFORE DELETE ON "AuditEntry"
BEGIN
  SELECT RAISE(ABORT, 'the log of changes only grows');
END;

CREATE TRIGGER "AuditEntry_is_never_changed" BEFORE UPDATE ON "AuditEntry"
WHEN NEW."detail" IS NOT NULL OR NEW."id" <> OLD."id" OR NEW."at" <> OLD."at" OR NEW."hash" <> OLD."hash"
  OR NEW."detailDigest" <> OLD."detailDigest" OR NEW."action" <> OLD."action" OR NEW."channel" <> OLD."channel"
  OR NEW."subjectKind" <> OLD."subjectKind" OR NEW."subjectId" IS NOT OLD."subjectId"
  OR NEW."personId" IS NOT OLD."personId" OR NEW."conferenceId" IS NOT OLD."conferenceId"
BEGIN
  SELECT RAISE(ABORT, 'the log of changes only grows');
END;
