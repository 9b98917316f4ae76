-- DropIndex
DROP INDEX "Delivery_channel_messageId_idx";

-- DropIndex
DROP INDEX "Delivery_earlierId_idx";

-- DropIndex
DROP INDEX "Delivery_circularId_state_idx";

-- CreateIndex
CREATE INDEX "Delivery_channel_messageId_idx" ON "Delivery"("channel", "messageId") WHERE "messageId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Delivery_earlierId_idx" ON "Delivery"("earlierId") WHERE "earlierId" IS NOT NULL;

-- CreateIndex
CREATE INDEX "Delivery_circularId_state_idx" ON "Delivery"("circularId", "state") WHERE "circularId" IS NOT NULL;
