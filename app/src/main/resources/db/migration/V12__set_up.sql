-- Secrets are never shown again; people see when they were entered.
alter table store
    add column webhook_secret_set_at timestamptz,
    add column token_set_at timestamptz;
alter table tracking_account
    add column api_key_set_at timestamptz,
    add column webhook_secret_set_at timestamptz;

-- One standing authorization for a brand is found by supplier and brand, whatever the letters' case.
create index brand_authorization_standing on brand_authorization (merchant_id, supplier_id, lower(brand)) where revoked_at is null;
