-- Written by hand: columns are added and dropped one by one, so that those of other migrations are left alone.
ALTER TABLE "DelegateGroup" ADD COLUMN "exact" BOOLEAN;

ALTER TABLE "Invitation" ADD COLUMN "answeredById" INTEGER;
ALTER TABLE "Invitation" ADD COLUMN "officeReason" TEXT;
ALTER TABLE "Invitation" ADD COLUMN "substituteForId" INTEGER REFERENCES "Invitation" ("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE UNIQUE INDEX "Invitation_substituteForId_key" ON "Invitation"("substituteForId");

CREATE TABLE "SubstituteRequest" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "invitationId" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT,
    "phone" TEXT,
    "askedAt" DATETIME NOT NULL,
    "decision" TEXT,
    "decidedById" INTEGER,
    "decidedAt" DATETIME,
    CONSTRAINT "SubstituteRequest_invitationId_fkey" FOREIGN KEY ("invitationId") REFERENCES "Invitation" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "SubstituteRequest_invitationId_decision_idx" ON "SubstituteRequest"("invitationId", "decision");

CREATE TABLE "ChatMove" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER NOT NULL,
    "counter" INTEGER NOT NULL,
    "toChatId" INTEGER NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "decision" TEXT,
    "decidedAt" DATETIME,
    CONSTRAINT "ChatMove_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "ChatMove_personId_decision_idx" ON "ChatMove"("personId", "decision");

-- Whoever was named before had no invitation: what was written down is kept as it was.
INSERT INTO "SubstituteRequest" ("invitationId", "name", "title", "phone", "askedAt", "decision", "decidedAt")
SELECT "id", "substituteName", "substituteTitle", "substitutePhone", "answeredAt", 'approved', "answeredAt"
FROM "Invitation" WHERE "substituteName" IS NOT NULL AND "answeredAt" IS NOT NULL;
ALTER TABLE "Invitation" DROP COLUMN "substituteName";
ALTER TABLE "Invitation" DROP COLUMN "substituteTitle";
ALTER TABLE "Invitation" DROP COLUMN "substitutePhone";
