/** Reads, compares and seals contacts, so that the page never stands still for it. */
import { AppDatabase } from '$lib/db/database';
import { keyOfPages, lockChannel } from '$lib/db/lock/lock-channel';
import { ownUpgrades } from '$lib/db/own-upgrades';
import { contactsWork } from '$lib/sync/contacts/contacts-work';
import { serveContacts } from '$lib/sync/contacts/contacts-worker-server';

const db = new AppDatabase(ownUpgrades);

serveContacts(self, contactsWork(db), keyOfPages(db, lockChannel(db.name)));
