-- AlterTable
ALTER TABLE "Invitation" ADD COLUMN "alsoIn" TEXT;
ALTER TABLE "RosterImport" ADD COLUMN "chatId" INTEGER;
ALTER TABLE "RosterImport" ADD COLUMN "total" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "RosterImport" ADD COLUMN "done" INTEGER NOT NULL DEFAULT 0;

-- CreateTable
CREATE TABLE "RosterStep" (
    "importId" INTEGER NOT NULL,
    "place" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "personId" INTEGER,
    "row" TEXT,
    "before" TEXT,

    PRIMARY KEY ("importId", "place"),
    CONSTRAINT "RosterStep_importId_fkey" FOREIGN KEY ("importId") REFERENCES "RosterImport" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- What earlier lists changed becomes steps, so that they can still be undone.
INSERT INTO "RosterStep" ("importId", "place", "kind", "personId", "before")
SELECT list."id", changed."key", 'change', json_extract(changed."value", '$.personId'), json_object(
    'honorific', json_extract(changed."value", '$.person.honorific'),
    'title', json_extract(changed."value", '$.person.title'),
    'unit', json_extract(changed."value", '$.person.unit'),
    'phone', json_extract(changed."value", '$.person.phone'),
    'email', json_extract(changed."value", '$.person.email'),
    'group', (SELECT "name" FROM "DelegateGroup" WHERE "id" = json_extract(changed."value", '$.invitation.groupId')),
    'subgroup', json_extract(changed."value", '$.invitation.subgroup'),
    'seat', json_extract(changed."value", '$.invitation.seat'),
    'note', json_extract(changed."value", '$.invitation.note'))
FROM "RosterImport" AS list, json_each(list."before", '$.changed') AS changed;
INSERT INTO "RosterStep" ("importId", "place", "kind", "personId")
SELECT list."id", json_array_length(list."before", '$.changed') + withdrawn."key", 'withdraw', withdrawn."value"
FROM "RosterImport" AS list, json_each(list."before", '$.withdrawn') AS withdrawn;
UPDATE "RosterImport" SET "total" = (SELECT count(*) FROM "RosterStep" WHERE "importId" = "id");
UPDATE "RosterImport" SET "done" = "total";
ALTER TABLE "RosterImport" DROP COLUMN "before";
