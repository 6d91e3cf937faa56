-- Suppliers keep the holidays of where they are.
alter table supplier drop constraint supplier_holidays_check;
alter table supplier add constraint supplier_holidays_check
    check (holidays in ('NONE', 'US_FEDERAL', 'US_MAJOR', 'CANADA', 'ENGLAND_AND_WALES', 'GERMANY'));
