-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN "tens" INTEGER;
