/* The page of Cairn's sandbox: makes the parts and introduces them to each other. */
import { mountComposer } from "./composer.js";
import { mountConditions } from "./conditions.js";
import { mountForms } from "./form.js";
import { mountMessages } from "./messages.js";
import { mountPanel } from "./panel.js";
import { createSession } from "./session.js";
import { mountSidebar } from "./sidebar.js";
import { blank, createStore } from "./store.js";
import { keepRelativeTimes } from "./time.js";
import { mountTopbar } from "./topbar.js";

const store = createStore(blank);
const session = createSession(store);
const composer = mountComposer(store, session, () => messages.showEnd());
const actions = { ...session, fill: composer.fill, run: composer.run };
const messages = mountMessages(store, actions);
mountForms(store, session, actions);
mountSidebar(store, session);
mountTopbar(store);
mountPanel(store, session);
mountConditions(store, session);
keepRelativeTimes();
session.start();
