-- AlterTable
ALTER TABLE "Chat" ADD COLUMN "unreachableAt" DATETIME;
