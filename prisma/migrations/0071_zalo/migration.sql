-- AlterTable
ALTER TABLE "Person" ADD COLUMN "prefers" TEXT;

-- CreateTable
CREATE TABLE "Told" (
    "deliveryId" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "byPersonId" INTEGER NOT NULL,
    "at" DATETIME NOT NULL,
    "outcome" TEXT NOT NULL,
    CONSTRAINT "Told_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChannelUse" (
    "channel" TEXT NOT NULL,
    "month" TEXT NOT NULL,
    "messages" INTEGER NOT NULL,

    PRIMARY KEY ("channel", "month")
);
