// A transfer is approved as a log-on is, and only its text differs: so the text is what matters.

import { describe } from "node:test";
import { focusIsKept, gone, shown } from "./support/expect.mjs";
import { TOGETHER, practice } from "./support/fixture.mjs";
import { keyboard, mouse } from "./support/hands.mjs";
import { atBank, go, logOn, toApproval, toEnd, toOpenApp, until } from "./support/lesson.mjs";
import { ONE_OF_LANGS } from "./support/names.mjs";

describe("Transfer", TOGETHER, () => {
  for (const lang of ONE_OF_LANGS) {
    for (const hand of [mouse, keyboard]) {
      practice(`it is approved, and the money is sent, with the ${hand.name} (${lang})`, { lang, lesson: "approve-payment" }, async (room) => {
        const { computer, guide, names } = room;
        await shown(computer.text(names.computer.transferReady));
        for await (const action of logOn(room, hand, { begin: atBank })) await focusIsKept(room.page, action);
        await shown(computer.text(names.computer.transferApproved), guide.finished);
        // It cannot be sent a second time.
        await gone(computer.transfer, computer.text(names.computer.transferReady));
      });
    }

    practice(`box and app tell the same amount and payee, before anything is approved (${lang})`, { lang, lesson: "approve-payment" }, async (room) => {
      const { computer, phone, names } = room;
      const text = names.phone.approvalTexts.transfer;
      await go(toOpenApp(room, mouse, { begin: atBank }));
      await shown(computer.text(text));
      await until(room, phone.screen("approval"));
      await shown(computer.text(text), phone.text(text), phone.mark(names.phone.sites.bank));
      await room.hears(new RegExp(text));
    });

    practice(`rejected, nothing is sent, and it can be tried again (${lang})`, { lang, lesson: "approve-payment" }, async (room) => {
      const { computer, phone, guide, names } = room;
      await go(toApproval(room, mouse, { begin: atBank }));
      await phone.reject.click();
      await room.settle();
      await shown(phone.screen("rejected"), computer.text(names.computer.transferNotApproved));
      await shown(computer.screen("loggedOn"), guide.explains(names.guide.detours.rejected), guide.atStep(1, 9));
      await gone(computer.text(names.computer.transferApproved));
      await phone.close.click();
      await go(logOn(room, mouse, { begin: atBank }));
      await shown(computer.text(names.computer.transferApproved), guide.finished);
      await gone(computer.text(names.computer.transferNotApproved));
    });
  }

  practice("the box is about approving, and not about logging on", { lesson: "approve-payment" }, async (room) => {
    const { computer } = room;
    await computer.transfer.click();
    await room.settle();
    await shown(computer.screen("approveAtBank"));
  });

  practice("cancelled on the computer, nothing is sent, and the learner is still logged on", { lesson: "approve-payment" }, async (room) => {
    const { computer, names } = room;
    await go(toOpenApp(room, mouse, { begin: atBank }));
    await computer.cancel.click();
    await room.settle();
    await shown(computer.screen("loggedOn"), computer.text(names.computer.transferNotApproved), computer.transfer);
    await toEnd(room);
    await shown(computer.text(names.computer.transferApproved));
  });

  practice("who has logged off is led back, and the transfer is approved", { lesson: "approve-payment" }, async (room) => {
    const { computer, guide, names } = room;
    await computer.logOff.click();
    await shown(computer.screen("bank"), computer.logOnAt("bank"));
    await room.hears(names.said.loggedOff);
    await focusIsKept(room.page, "Log off");
    await gone(computer.transfer);
    await until(room, computer.text(names.computer.transferReady));
    await toEnd(room);
    await shown(computer.text(names.computer.transferApproved), guide.finished);
  });
});
