-- DropIndex
DROP INDEX "Delivery_state_channel_lane_dueAt_idx";

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN "change" TEXT;
ALTER TABLE "Delivery" ADD COLUMN "earlierId" INTEGER;
ALTER TABLE "Delivery" ADD COLUMN "instead" TEXT;

-- CreateIndex
CREATE INDEX "Delivery_state_channel_lane_conferenceId_dueAt_idx" ON "Delivery"("state", "channel", "lane", "conferenceId", "dueAt");

-- CreateIndex
CREATE INDEX "Delivery_earlierId_idx" ON "Delivery"("earlierId");
