-- CreateTable
CREATE TABLE "Allotment" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "groupId" INTEGER NOT NULL,
    "unit" TEXT NOT NULL,
    "post" TEXT,
    "key" TEXT NOT NULL,
    "places" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Allotment_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "DelegateGroup" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AllotmentContact" (
    "allotmentId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,

    PRIMARY KEY ("allotmentId", "personId"),
    CONSTRAINT "AllotmentContact_allotmentId_fkey" FOREIGN KEY ("allotmentId") REFERENCES "Allotment" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "AllotmentContact_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Nomination" (
    "personId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "allotmentId" INTEGER NOT NULL,
    "namedById" INTEGER NOT NULL,
    "namedAt" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Nomination_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Nomination_allotmentId_fkey" FOREIGN KEY ("allotmentId") REFERENCES "Allotment" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Allotment_conferenceId_groupId_key_key" ON "Allotment"("conferenceId", "groupId", "key");

-- CreateIndex
CREATE INDEX "AllotmentContact_personId_idx" ON "AllotmentContact"("personId");

-- CreateIndex
CREATE INDEX "Nomination_allotmentId_idx" ON "Nomination"("allotmentId");
