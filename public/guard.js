// Stands at the end of the glue, which runs after `boot.js`: if that one was refused, somebody else has to say so.
if (page.dataset.boot === undefined) failed(new Error("the script that starts the page has not come as it was built"));
