-- CreateTable
CREATE TABLE "Setting" (
    "key" TEXT NOT NULL PRIMARY KEY,
    "value" TEXT NOT NULL
);

-- CreateTable
CREATE TABLE "Conference" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "title" TEXT NOT NULL,
    "issuer" TEXT,
    "planNumber" TEXT,
    "date" TEXT,
    "dateText" TEXT,
    "startTime" TEXT,
    "endTime" TEXT,
    "duration" TEXT,
    "tentative" BOOLEAN NOT NULL DEFAULT false,
    "venue" TEXT,
    "expectedDelegates" INTEGER,
    "state" TEXT NOT NULL DEFAULT 'open',
    "rsvpBy" DATETIME,
    "officePhone" TEXT,
    "dressCode" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "session" TEXT,
    "start" TEXT,
    "end" TEXT,
    "title" TEXT NOT NULL,
    "responsible" TEXT,
    "ifAny" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "AgendaItem_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "DelegateGroup" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    CONSTRAINT "DelegateGroup_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Person" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "conferenceId" INTEGER NOT NULL,
    "honorific" TEXT,
    "name" TEXT NOT NULL,
    "nameKey" TEXT NOT NULL,
    "title" TEXT,
    "unit" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "consentedAt" DATETIME,
    "consentedOn" TEXT,
    "createdAt" DATETIME NOT NULL,
    CONSTRAINT "Person_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "Conference" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Role" (
    "personId" INTEGER NOT NULL,
    "role" TEXT NOT NULL,
    "grantedAt" DATETIME NOT NULL,
    "revokedAt" DATETIME,

    PRIMARY KEY ("personId", "role"),
    CONSTRAINT "Role_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER NOT NULL,
    "conferenceId" INTEGER NOT NULL,
    "groupId" INTEGER NOT NULL,
    "subgroup" TEXT,
    "seat" TEXT,
    "note" TEXT,
    "order" INTEGER NOT NULL,
    "rsvp" TEXT NOT NULL DEFAULT 'silent',
    "reason" TEXT,
    "answeredAt" DATETIME,
    "answeredOn" TEXT,
    "substituteName" TEXT,
    "substituteTitle" TEXT,
    "substitutePhone" TEXT,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Invitation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Invitation_groupId_fkey" FOREIGN KEY ("groupId") REFERENCES "DelegateGroup" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Pass" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER NOT NULL,
    "counter" INTEGER NOT NULL DEFAULT 0,
    "tokenHash" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "codeUsedAt" DATETIME,
    "revokedAt" DATETIME,
    CONSTRAINT "Pass_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Chat" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "currentPersonId" INTEGER,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Connection" (
    "chatId" INTEGER NOT NULL,
    "personId" INTEGER NOT NULL,
    "connectedAt" DATETIME NOT NULL,

    PRIMARY KEY ("chatId", "personId"),
    CONSTRAINT "Connection_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Connection_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Dialog" (
    "chatId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "personId" INTEGER,
    "flow" TEXT,
    "step" TEXT,
    "state" TEXT NOT NULL,
    "offered" TEXT NOT NULL,
    "serial" INTEGER NOT NULL DEFAULT 0,
    "answeredTap" TEXT,
    "answeredAt" DATETIME,
    CONSTRAINT "Dialog_chatId_fkey" FOREIGN KEY ("chatId") REFERENCES "Chat" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Guess" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "chatId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Inbox" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "externalId" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "input" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'new',
    "doneAt" DATETIME
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "channel" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "conferenceId" INTEGER,
    "personId" INTEGER,
    "lane" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "reply" TEXT NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "dedupeKey" TEXT NOT NULL,
    "messageId" TEXT,
    "lastError" TEXT,
    "createdAt" DATETIME NOT NULL,
    "settledAt" DATETIME
);

-- CreateIndex
CREATE UNIQUE INDEX "AgendaItem_conferenceId_order_key" ON "AgendaItem"("conferenceId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "DelegateGroup_conferenceId_name_key" ON "DelegateGroup"("conferenceId", "name");

-- CreateIndex
CREATE INDEX "Person_conferenceId_nameKey_idx" ON "Person"("conferenceId", "nameKey");

-- CreateIndex
CREATE INDEX "Person_conferenceId_phone_idx" ON "Person"("conferenceId", "phone");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_personId_key" ON "Invitation"("personId");

-- CreateIndex
CREATE INDEX "Invitation_conferenceId_rsvp_idx" ON "Invitation"("conferenceId", "rsvp");

-- CreateIndex
CREATE INDEX "Invitation_groupId_idx" ON "Invitation"("groupId");

-- CreateIndex
CREATE UNIQUE INDEX "Pass_tokenHash_key" ON "Pass"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Pass_codeHash_key" ON "Pass"("codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "Pass_personId_counter_key" ON "Pass"("personId", "counter");

-- CreateIndex
CREATE UNIQUE INDEX "Chat_channel_address_key" ON "Chat"("channel", "address");

-- CreateIndex
CREATE INDEX "Connection_personId_idx" ON "Connection"("personId");

-- CreateIndex
CREATE INDEX "Guess_chatId_at_idx" ON "Guess"("chatId", "at");

-- CreateIndex
CREATE INDEX "Guess_at_idx" ON "Guess"("at");

-- CreateIndex
CREATE INDEX "Inbox_state_id_idx" ON "Inbox"("state", "id");

-- CreateIndex
CREATE INDEX "Inbox_channel_address_id_idx" ON "Inbox"("channel", "address", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Inbox_channel_externalId_key" ON "Inbox"("channel", "externalId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_dedupeKey_key" ON "Delivery"("dedupeKey");

-- CreateIndex
CREATE INDEX "Delivery_state_channel_lane_dueAt_idx" ON "Delivery"("state", "channel", "lane", "dueAt");

-- CreateIndex
CREATE INDEX "Delivery_channel_address_id_idx" ON "Delivery"("channel", "address", "id");

-- CreateIndex
CREATE INDEX "Delivery_conferenceId_state_idx" ON "Delivery"("conferenceId", "state");
