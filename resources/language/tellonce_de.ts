<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActsPart</name>
    <message>
        <location filename="desk/ui/shell/found_acts.py"/>
        <source>What can be done</source>
        <translation>Was man tun kann</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/found_acts.py"/>
        <source>Do</source>
        <translation>Tun</translation>
    </message>
</context>
<context>
    <name>AddDialog</name>
    <message>
        <location filename="desk/ui/sources/add.py"/>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/add.py"/>
        <source>Name of the source</source>
        <translation>Name der Quelle</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/add.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/add.py"/>
        <source>Signing in to {title} …</source>
        <translation>Anmeldung bei {title} …</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/add.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/add.py"/>
        <source>Add and pull</source>
        <translation>Hinzufügen und abrufen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/add.py"/>
        <source>Which system are the records in?</source>
        <translation>In welchem System liegen die Datensätze?</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/add.py"/>
        <source>What shall it be called here?</source>
        <translation>Wie soll sie hier heißen?</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/add.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>Addresses</name>
    <message>
        <location filename="desk/app/addresses.py"/>
        <source>Whose it is, nobody here knows.</source>
        <translation>Wem es gehört, weiß hier niemand.</translation>
    </message>
    <message>
        <location filename="desk/app/addresses.py"/>
        <source>Its source may not have been pulled yet.</source>
        <translation>Die Quelle wurde vielleicht noch nicht abgerufen.</translation>
    </message>
</context>
<context>
    <name>Answers</name>
    <message>
        <location filename="desk/ui/identity/answers.py"/>
        <source>Show the two again</source>
        <translation>Die beiden wieder zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/answers.py"/>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/answers.py"/>
        <source>Taken back: {word}</source>
        <translation>Zurückgenommen: {word}</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/answers.py"/>
        <source>Look again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/search.py"/>
        <source>Customers found</source>
        <translation>Gefundene Kunden</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/search.py"/>
        <source>More than {count}: type more.</source>
        <translation>Mehr als {count}: Geben Sie mehr ein.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/search.py"/>
        <source>Nobody found. Names, e-mail, three or more digits of a phone number, account and order numbers work, and so do codes of hand-offs and words of commands.</source>
        <translation>Niemand gefunden. Namen, E-Mail, drei oder mehr Ziffern einer Telefonnummer, Konto- und Bestellnummern funktionieren, ebenso Codes von Übergaben und Wörter von Befehlen.</translation>
    </message>
</context>
<context>
    <name>AssignForm</name>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Who shall take over?</source>
        <translation>Wer soll übernehmen?</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
</context>
<context>
    <name>AtWork</name>
    <message>
        <location filename="desk/ui/shell/at_work.py"/>
        <source>{name} was not called.</source>
        <translation>{name} wurde nicht angerufen.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/at_work.py"/>
        <source>Look</source>
        <translation>Ansehen</translation>
    </message>
</context>
<context>
    <name>BackCare</name>
    <message>
        <location filename="desk/ui/work/back_care.py"/>
        <source>What you are called here is not known yet.</source>
        <translation>Wie Sie hier heißen, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_care.py"/>
        <source>Wait a moment, then take it over.</source>
        <translation>Warten Sie einen Augenblick, dann übernehmen Sie ihn.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_care.py"/>
        <source>The call-back you were at is not in this list any more.</source>
        <translation>Der Rückruf, bei dem Sie waren, steht nicht mehr in dieser Liste.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_care.py"/>
        <source>What you had not given yet was not kept.</source>
        <translation>Was Sie noch nicht abgeschickt hatten, wurde nicht aufgehoben.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_care.py"/>
        <source>The phone is dialling: {name}.</source>
        <translation>Das Telefon wählt: {name}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_care.py"/>
        <source>Copy number</source>
        <translation>Nummer kopieren</translation>
    </message>
</context>
<context>
    <name>BackPanel</name>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Choose a call-back to see whether to call now, and to call.</source>
        <translation>Wählen Sie einen Rückruf, um zu sehen, ob jetzt anzurufen ist, und um anzurufen.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Call …</source>
        <translation>Anrufen …</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Their time</source>
        <translation>Deren Zeit</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Your time</source>
        <translation>Ihre Zeit</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Who calls</source>
        <translation>Wer anruft</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Called back</source>
        <translation>Zurückgerufen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Put off</source>
        <translation>Aufschieben</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Take over</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>I call them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Give back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Whoever is free calls them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Nobody is to call</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>What they wish</source>
        <translation>Was sie wünschen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>What they say about calls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Open customer</source>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Open the customer (Enter)</source>
        <translation>Kunden öffnen (Eingabe)</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <location filename="desk/ui/background.py"/>
        <source>Something went wrong inside Tellonce.</source>
        <translation>In Tellonce ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <location filename="desk/ui/background.py"/>
        <source>Nothing was lost. Try again; the log names the place.</source>
        <translation>Es ging nichts verloren. Versuchen Sie es noch einmal; das Protokoll nennt die Stelle.</translation>
    </message>
</context>
<context>
    <name>Backs</name>
    <message>
        <location filename="desk/ui/work/back_care.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Their zone is not known</source>
        <translation>Deren Zone ist nicht bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_forms.py"/>
        <source>in 30 minutes</source>
        <translation>in 30 Minuten</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_forms.py"/>
        <source>in 2 hours</source>
        <translation>in 2 Stunden</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_forms.py"/>
        <source>tomorrow 9:00</source>
        <translation>morgen 9:00</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>Nobody known</source>
        <translation>Niemand bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>Tomorrow {time}</source>
        <translation>Morgen {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>Yesterday {time}</source>
        <translation>Gestern {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>{time} in {place}</source>
        <translation>{time} in {place}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>{time} late</source>
        <translation>{time} zu spät</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>in {time}</source>
        <translation>in {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>late {time}</source>
        <translation>zu spät {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>Anybody</source>
        <translation>Irgendwer</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>You</source>
        <translation>Sie</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>promised by you</source>
        <translation>zugesagt von Ihnen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>promised by {name}</source>
        <translation>zugesagt von {name}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>To sell something</source>
        <translation>Um etwas zu verkaufen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>{n} promised</source>
        <translation>{n} zugesagt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>{n} due now</source>
        <translation>{n} jetzt fällig</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>May be called</source>
        <translation>Darf angerufen werden</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>Ask first</source>
        <translation>Erst fragen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>Customer and why</source>
        <translation>Kunde und warum</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>Their time</source>
        <translation>Deren Zeit</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>in Los Angeles, often</source>
        <translation>in Los Angeles, oft</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>Your time</source>
        <translation>Ihre Zeit</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>Who calls</source>
        <translation>Wer anruft</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>{time} your time</source>
        <translation>{time} Ihrer Zeit</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>No reason was written down</source>
        <translation>Es wurde kein Grund aufgeschrieben</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>which zone they live in</source>
        <translation>in welcher Zone sie leben</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_words.py"/>
        <source>in {place}</source>
        <translation>in {place}</translation>
    </message>
</context>
<context>
    <name>BacksList</name>
    <message>
        <location filename="desk/ui/work/backs_list.py"/>
        <source>Nobody waits for a call from you.</source>
        <translation>Niemand wartet auf einen Anruf von Ihnen.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_list.py"/>
        <source>Nobody waits for a call.</source>
        <translation>Niemand wartet auf einen Anruf.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_list.py"/>
        <source>Calls are promised by handing a customer off to a call-back; they ring here when it is time.</source>
        <translation>Anrufe werden zugesagt, indem man einen Kunden an einen Rückruf übergibt; sie klingeln hier, wenn es Zeit ist.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_list.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>BacksPage</name>
    <message>
        <location filename="desk/ui/work/backs_page.py"/>
        <source>Mine and anybody's</source>
        <translation>Meine und für jeden</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_page.py"/>
        <source>Everybody's</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_page.py"/>
        <source>Call-backs</source>
        <translation>Rückrufe</translation>
    </message>
</context>
<context>
    <name>BacksWork</name>
    <message>
        <location filename="desk/ui/work/backs_work.py"/>
        <source>Called back: {name}.</source>
        <translation>Zurückgerufen: {name}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_work.py"/>
        <source>Put off until {time}: {name}.</source>
        <translation>Aufgeschoben bis {time}: {name}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_work.py"/>
        <source>Yours now: {name}.</source>
        <translation>Jetzt Ihrer: {name}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_work.py"/>
        <source>For whoever is free: {name}.</source>
        <translation>Für den, der frei ist: {name}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_work.py"/>
        <source>Taken back, nobody calls: {name}.</source>
        <translation>Zurückgenommen, niemand ruft an: {name}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_work.py"/>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <location filename="desk/ui/escalations/board.py"/>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/board.py"/>
        <source>Escalations</source>
        <translation>Eskalationen</translation>
    </message>
</context>
<context>
    <name>CallCard</name>
    <message>
        <location filename="desk/ui/customer/call_strip.py"/>
        <source>Put this call away</source>
        <translation>Diesen Anruf weglegen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_strip.py"/>
        <source>On this page</source>
        <translation>Auf dieser Seite</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_strip.py"/>
        <source>It is the customer shown</source>
        <translation>Es ist der angezeigte Kunde</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_strip.py"/>
        <source>The call is with {name}</source>
        <translation>Der Anruf gehört zu {name}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_strip.py"/>
        <source>Shows who it is</source>
        <translation>Zeigt, wer es ist</translation>
    </message>
</context>
<context>
    <name>CallLog</name>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>in</source>
        <translation>ein</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>out</source>
        <translation>aus</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>Customer without a name</source>
        <translation>Kunde ohne Namen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>Nobody known</source>
        <translation>Niemand bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>Complete</source>
        <translation>Vollständig</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>1 thing missing</source>
        <translation>1 Angabe fehlt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>{n} things missing</source>
        <translation>{n} Angaben fehlen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>{promise}, by {moment}</source>
        <translation>{promise}, bis {moment}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>Customer and reason</source>
        <translation>Kunde und Grund</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>Rep</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>No reason known</source>
        <translation>Kein Grund bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>{n} of {all} complete</source>
        <translation>{n} von {all} vollständig</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>Nothing is missing</source>
        <translation>Nichts fehlt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>{n} of {all}</source>
        <translation>{n} von {all}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>1 interaction</source>
        <translation>1 Interaktion</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>{n} interactions</source>
        <translation>{n} Interaktionen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>{interactions}, {n} complete ({share})</source>
        <translation>{interactions}, {n} vollständig ({share})</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_words.py"/>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
</context>
<context>
    <name>CallStrip</name>
    <message>
        <location filename="desk/ui/customer/call_strip.py"/>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
</context>
<context>
    <name>CallWords</name>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>Waiting in {queue}</source>
        <translation>Wartet in {queue}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>Calling</source>
        <translation>Anruf geht hinaus</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>Ringing</source>
        <translation>Klingelt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>In the menu</source>
        <translation>Im Menü</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>On the line</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>On hold</source>
        <translation>Wird gehalten</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>{n} customers share it</source>
        <translation>{n} Kunden teilen sie sich</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>Our own number</source>
        <translation>Unsere eigene Nummer</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>Nobody known</source>
        <translation>Niemand bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>with {agent}</source>
        <translation>mit {agent}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>on hold for {time}</source>
        <translation>gehalten seit {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/call_words.py"/>
        <source>on this page</source>
        <translation>auf dieser Seite</translation>
    </message>
</context>
<context>
    <name>Callers</name>
    <message>
        <location filename="desk/ui/customer/callers.py"/>
        <source>Open the customer</source>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/callers.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Calling</name>
    <message>
        <location filename="desk/ui/work/calling.py"/>
        <source>Whose number it is, nobody here knows: neither their hours nor what they wished.</source>
        <translation>Wessen Nummer es ist, weiß hier niemand: weder die Anrufzeiten noch die Wünsche.</translation>
    </message>
</context>
<context>
    <name>CallsWork</name>
    <message>
        <location filename="desk/ui/customer/calls_work.py"/>
        <source>The call is with {name} now.</source>
        <translation>Der Anruf gehört jetzt zu {name}.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/calls_work.py"/>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>ChangeForm</name>
    <message>
        <location filename="desk/ui/work/outbox_forms.py"/>
        <source>What shall it say?</source>
        <translation>Was soll es sagen?</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_forms.py"/>
        <source>Change and send</source>
        <translation>Ändern und senden</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_forms.py"/>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_forms.py"/>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>ChangingCard</name>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>To change it</source>
        <translation>Zum Ändern</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>Phones with a name of their own, your extensions and Asterisks stand under [phones] of the settings file. Once it is saved, a button above takes up what you wrote; calls that are on stay.</source>
        <translation>Telefone mit eigenem Namen, Ihre Nebenstellen und Asterisk-Anlagen stehen unter [phones] in der Einstellungsdatei. Ist sie gespeichert, übernimmt eine Schaltfläche oben, was Sie geschrieben haben; laufende Anrufe bleiben.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>path of the settings file</source>
        <translation>Pfad der Einstellungsdatei</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>Settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>lines for an Asterisk</source>
        <translation>Zeilen für ein Asterisk</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>An Asterisk is written like this:</source>
        <translation>Ein Asterisk wird so geschrieben:</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>Your extensions: {list}.</source>
        <translation>Ihre Nebenstellen: {list}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>No extension is named: the calls of all phones are offered here.</source>
        <translation>Keine Nebenstelle ist genannt: Die Anrufe aller Telefone werden hier angeboten.</translation>
    </message>
</context>
<context>
    <name>ChannelFilter</name>
    <message>
        <location filename="desk/ui/customer/filters.py"/>
        <source>Channels shown</source>
        <translation>Angezeigte Kanäle</translation>
    </message>
</context>
<context>
    <name>ChannelToggle</name>
    <message>
        <location filename="desk/ui/customer/filters.py"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
</context>
<context>
    <name>ChartCard</name>
    <message>
        <location filename="desk/ui/trends/card.py"/>
        <source>Nothing in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/card.py"/>
        <source>Point at a day, or move along the days with the arrow keys.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <location filename="desk/ui/trends/chart.py"/>
        <source>{title}: {whole}. Arrow keys move along the days.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Chosen</name>
    <message>
        <location filename="desk/ui/escalations/chosen.py"/>
        <source>The rules file was changed by hand and is not in force.</source>
        <translation>Die Regeldatei wurde von Hand geändert und gilt nicht.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/chosen.py"/>
        <source>Edit rules</source>
        <translation>Regeln bearbeiten</translation>
    </message>
</context>
<context>
    <name>ChosenCall</name>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Wrap up</source>
        <translation>Nachbearbeiten</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Show what is nobody's</source>
        <translation>Zeigen, was niemandem gehört</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Open the customer</source>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Wrap up anew</source>
        <translation>Neu nachbearbeiten</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Nothing is missing.</source>
        <translation>Nichts fehlt.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Missing: {list}.</source>
        <translation>Es fehlt: {list}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Once somebody said whose it is, it can be wrapped up on the customer's page.</source>
        <translation>Sobald jemand gesagt hat, wem sie gehört, kann sie auf der Seite des Kunden nachbearbeitet werden.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>for {time}</source>
        <translation>für {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Rep</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>{days} d</source>
        <translation>{days} T.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>No interactions yet</source>
        <translation>Noch keine Interaktionen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>1 transfer</source>
        <translation>1 Weiterleitung</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>{n} transfers</source>
        <translation>{n} Weiterleitungen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>Time in this journey</source>
        <translation>Zeit in diesem Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>All {n} journeys</source>
        <translation>Alle {n} Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>Time in {n} journeys</source>
        <translation>Zeit in {n} Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>Time with us</source>
        <translation>Zeit bei uns</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>This journey</source>
        <translation>Dieses Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>{length} waiting</source>
        <translation>{length} gewartet</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>elapsed {length}</source>
        <translation>vergangen: {length}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>beside it {length} waiting for replies</source>
        <translation>dazu {length} Warten auf Antworten</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>1 interaction</source>
        <translation>1 Interaktion</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>{n} interactions</source>
        <translation>{n} Interaktionen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>1 channel</source>
        <translation>1 Kanal</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>{n} channels</source>
        <translation>{n} Kanäle</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_words.py"/>
        <source>since {date}</source>
        <translation>seit {date}</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <location filename="desk/ui/customer/clock.py"/>
        <source>Proof</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock.py"/>
        <source>Show the proof: every interval behind this time</source>
        <translation>Nachweis zeigen: jeder Abschnitt hinter dieser Zeit</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock.py"/>
        <source>Every interval behind this time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock.py"/>
        <source>The other clock: this journey, or all together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock.py"/>
        <source>Time in this journey</source>
        <translation>Zeit in diesem Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock.py"/>
        <source>Journeys cannot be shown.</source>
        <translation>Anliegen können nicht angezeigt werden.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock.py"/>
        <source>Time with us</source>
        <translation>Zeit bei uns</translation>
    </message>
</context>
<context>
    <name>ClockFace</name>
    <message>
        <location filename="desk/ui/customer/clock_face.py"/>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_face.py"/>
        <source>● live</source>
        <translation>● live</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_face.py"/>
        <source>The customer is with us now</source>
        <translation>Der Kunde ist gerade bei uns</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_face.py"/>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_face.py"/>
        <source>and running</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock_face.py"/>
        <source>at least {length}</source>
        <translation>mindestens {length}</translation>
    </message>
</context>
<context>
    <name>CodeDialog</name>
    <message>
        <location filename="desk/ui/shell/codes.py"/>
        <source>Encrypted files</source>
        <translation>Verschlüsselte Dateien</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/codes.py"/>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/codes.py"/>
        <source>The files here are encrypted. Type the recovery code to open them.</source>
        <translation>Die Dateien hier sind verschlüsselt. Geben Sie den Wiederherstellungscode ein, um sie zu öffnen.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/codes.py"/>
        <source>Begin a new cache</source>
        <translation>Neuen Cache beginnen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/codes.py"/>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/codes.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
</context>
<context>
    <name>CodeShown</name>
    <message>
        <location filename="desk/ui/shell/codes.py"/>
        <source>Recovery code</source>
        <translation>Wiederherstellungscode</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/codes.py"/>
        <source>Whoever has it can read the files of this desk, and where the system's keyring is lost only it can. Print it or write it down, and keep it away from this machine.</source>
        <translation>Wer ihn hat, kann die Dateien dieses Arbeitsplatzes lesen, und wenn der Schlüsselbund des Systems verloren ist, kann es nur er. Drucken Sie ihn oder schreiben Sie ihn auf, und verwahren Sie ihn nicht bei diesem Rechner.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/codes.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/codes.py"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>CodeText</name>
    <message>
        <location filename="desk/ui/escalations/editor.py"/>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>ComingPart</name>
    <message>
        <location filename="desk/ui/work/coming.py"/>
        <source>Next call-backs</source>
        <translation>Nächste Rückrufe</translation>
    </message>
    <message>
        <location filename="desk/ui/work/coming.py"/>
        <source>Call back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <location filename="desk/ui/work/coming.py"/>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
</context>
<context>
    <name>ComparePage</name>
    <message>
        <location filename="desk/ui/identity/compare.py"/>
        <source>Nothing is merged until you say so, and every merge can be taken back.</source>
        <translation>Nichts wird zusammengeführt, bevor Sie es sagen, und jede Zusammenführung lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/compare.py"/>
        <source>Same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/compare.py"/>
        <source>If they are one</source>
        <translation>Wenn sie eine sind</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/compare.py"/>
        <source>Nothing else changes.</source>
        <translation>Sonst ändert sich nichts.</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/compare.py"/>
        <source>{one} and {other}, {chance}</source>
        <translation>{one} und {other}, {chance}</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/compare.py"/>
        <source>Take it back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>ConflictPart</name>
    <message>
        <location filename="desk/ui/customer/conflict_part.py"/>
        <source>All records agree.</source>
        <translation>Alle Datensätze stimmen überein.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/conflict_part.py"/>
        <source>This one is shown.</source>
        <translation>Dieser wird angezeigt.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/conflict_part.py"/>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/conflict_part.py"/>
        <source>Why: {rule}</source>
        <translation>Warum: {rule}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/conflict_part.py"/>
        <source>since {day}, {ago}</source>
        <translation>seit {day}, {ago}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/conflict_part.py"/>
        <source>{n} records</source>
        <translation>{n} Datensätze</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <location filename="desk/ui/pieces/buttons.py"/>
        <source>Copy {what}</source>
        <translation>{what} kopieren</translation>
    </message>
    <message>
        <location filename="desk/ui/pieces/buttons.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>CustomerHeader</name>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>Ask sources now</source>
        <translation>Quellen jetzt fragen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>Everything known of this customer</source>
        <translation>Alles über diesen Kunden</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>How this customer came to be</source>
        <translation>Wie dieser Kunde zustande kam</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>Raise a flag …</source>
        <translation>Eskalation auslösen …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>Close this customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>No name known</source>
        <translation>Kein Name bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>Asking sources …</source>
        <translation>Quellen werden gefragt …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>Records disagree: {field}, {n} values</source>
        <translation>Datensätze widersprechen sich: {field}, {n} Werte</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>since {year}</source>
        <translation>seit {year}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>{n} sources</source>
        <translation>{n} Quellen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>{time} in {place}</source>
        <translation>{time} in {place}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>{time} in {place} · {ours} here</source>
        <translation>{time} in {place} · {ours} hier</translation>
    </message>
</context>
<context>
    <name>CustomerRoom</name>
    <message>
        <location filename="desk/ui/customer/room.py"/>
        <source>No customer is open.</source>
        <translation>Kein Kunde ist geöffnet.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/room.py"/>
        <source>Find one, or enter the number that is calling and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/customer/room.py"/>
        <source>Find one with {key}, or enter the number that is calling and press Enter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/customer/room.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>DaysBox</name>
    <message>
        <location filename="desk/ui/work/log_asking.py"/>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_asking.py"/>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_asking.py"/>
        <source>to</source>
        <translation>bis</translation>
    </message>
</context>
<context>
    <name>DensityStrip</name>
    <message>
        <location filename="desk/ui/customer/density.py"/>
        <source>{day}: not loaded yet</source>
        <translation>{day}: noch nicht geladen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/density.py"/>
        <source>1 line</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/density.py"/>
        <source>{n} lines</source>
        <translation>{n} Einträge</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/density.py"/>
        <source>{lines}, {n} in this journey</source>
        <translation>{lines}, {n} in diesem Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/density.py"/>
        <source>Lines a day in the last twelve weeks: {n} in all; most on {busiest}</source>
        <translation>Einträge je Tag in den letzten zwölf Wochen: insgesamt {n}; die meisten am {busiest}</translation>
    </message>
</context>
<context>
    <name>Desk</name>
    <message>
        <location filename="desk/app/desk.py"/>
        <source>The cache has to be opened anew.</source>
        <translation>Der Cache muss neu geöffnet werden.</translation>
    </message>
    <message>
        <location filename="desk/app/desk.py"/>
        <source>It was damaged, or another program put a new one in its place; only time is lost.</source>
        <translation>Er wurde beschädigt, oder ein anderes Programm hat einen neuen an seine Stelle gesetzt; nur Zeit geht verloren.</translation>
    </message>
    <message>
        <location filename="desk/app/desk.py"/>
        <source>Go on with a new one</source>
        <translation>Mit einem neuen weitermachen</translation>
    </message>
    <message>
        <location filename="desk/app/desk.py"/>
        <source>Other programs cannot hand numbers to this window.</source>
        <translation>Andere Programme können diesem Fenster keine Nummern geben.</translation>
    </message>
    <message>
        <location filename="desk/app/desk.py"/>
        <source>Type or paste them instead.</source>
        <translation>Tippen Sie sie stattdessen ein, oder fügen Sie sie ein.</translation>
    </message>
</context>
<context>
    <name>DetailSections</name>
    <message>
        <location filename="desk/ui/customer/detail_sections.py"/>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/detail_sections.py"/>
        <source>Compare: {what}</source>
        <translation>Vergleichen: {what}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/detail_sections.py"/>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/detail_sections.py"/>
        <source>Order lines</source>
        <translation>Bestellpositionen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/detail_sections.py"/>
        <source>Why this is here</source>
        <translation>Warum es hier steht</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/detail_sections.py"/>
        <source>It belongs to nobody yet.</source>
        <translation>Es gehört noch niemandem.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/detail_sections.py"/>
        <source>linked {when}</source>
        <translation>zugeordnet {when}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/detail_sections.py"/>
        <source>What a later pull replaced</source>
        <translation>Was ein späterer Abruf ersetzt hat</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/detail_sections.py"/>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/detail_sections.py"/>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/detail_sections.py"/>
        <source>noticed {when}</source>
        <translation>bemerkt {when}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/detail_sections.py"/>
        <source>From {source}</source>
        <translation>Aus {source}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/detail_sections.py"/>
        <source>record key</source>
        <translation>Schlüssel des Datensatzes</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/detail_sections.py"/>
        <source>seen here since {first}, last pulled {last}</source>
        <translation>hier gesehen seit {first}, zuletzt abgerufen {last}</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <location filename="desk/ui/customer/details.py"/>
        <source>Back to the timeline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/customer/details.py"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/details.py"/>
        <source>About this customer</source>
        <translation>Über diesen Kunden</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/details.py"/>
        <source>Choose an item to see what is known of it.</source>
        <translation>Wählen Sie einen Eintrag, um zu sehen, was darüber bekannt ist.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/details.py"/>
        <source>Reached at</source>
        <translation>Erreichbar unter</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/details.py"/>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/details.py"/>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/details.py"/>
        <source>Also known</source>
        <translation>Außerdem bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/details.py"/>
        <source>Known to</source>
        <translation>Bekannt in</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/details.py"/>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/details.py"/>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/details.py"/>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/details.py"/>
        <source>Facts</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/details.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Dialling</name>
    <message>
        <location filename="desk/ui/work/dialling.py"/>
        <source>There is no number to dial.</source>
        <translation>Es gibt keine Nummer zu wählen.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/dialling.py"/>
        <source>Look for one on the customer's page.</source>
        <translation>Suchen Sie eine auf der Seite des Kunden.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/dialling.py"/>
        <source>No phone program is set up on this machine.</source>
        <translation>Auf diesem Rechner ist kein Telefonprogramm eingerichtet.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/dialling.py"/>
        <source>Copy the number and dial it, or choose a program for “tel:” in the system's settings.</source>
        <translation>Kopieren Sie die Nummer und wählen Sie selbst, oder bestimmen Sie in den Systemeinstellungen ein Programm für „tel:“.</translation>
    </message>
</context>
<context>
    <name>DoneWrapUp</name>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source>What was promised has been done</source>
        <translation>Was zugesagt war, ist getan</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source>Promised: {promise}</source>
        <translation>Zugesagt: {promise}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source>Kept {moment}</source>
        <translation>Eingehalten {moment}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source> ({there})</source>
        <translation> ({there})</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source>Overdue since {moment}{there}</source>
        <translation>Überfällig seit {moment}{there}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source>Due {moment}{there}</source>
        <translation>Fällig {moment}{there}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source>closed by time</source>
        <translation>durch Zeitablauf geschlossen</translation>
    </message>
</context>
<context>
    <name>DropForm</name>
    <message>
        <location filename="desk/ui/work/outbox_forms.py"/>
        <source>Why need it not be sent? It cannot be undone.</source>
        <translation>Warum muss es nicht gesendet werden? Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_forms.py"/>
        <source>Drop it</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_forms.py"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
</context>
<context>
    <name>Earlier</name>
    <message>
        <location filename="desk/ui/customer/hand_off_earlier.py"/>
        <source>Handed off before</source>
        <translation>Früher übergeben</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_earlier.py"/>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_earlier.py"/>
        <source>by {who}</source>
        <translation>von {who}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_earlier.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_earlier.py"/>
        <source>Open the hand-off to {to}, {time}: {state}</source>
        <translation>Übergabe an {to} öffnen, {time}: {state}</translation>
    </message>
</context>
<context>
    <name>EvidenceLine</name>
    <message>
        <location filename="desk/ui/escalations/sections.py"/>
        <source>Open the record: {text}</source>
        <translation>Datensatz öffnen: {text}</translation>
    </message>
</context>
<context>
    <name>EvidencePart</name>
    <message>
        <location filename="desk/ui/escalations/sections.py"/>
        <source>What it rests on</source>
        <translation>Worauf sie sich stützt</translation>
    </message>
</context>
<context>
    <name>Fall</name>
    <message>
        <location filename="desk/ui/identity/fall.py"/>
        <source>How what speaks for and against adds up</source>
        <translation>Wie sich das Für und Wider summiert</translation>
    </message>
</context>
<context>
    <name>FieldsTable</name>
    <message>
        <location filename="desk/ui/identity/fields_table.py"/>
        <source>The two side by side</source>
        <translation>Die beiden nebeneinander</translation>
    </message>
</context>
<context>
    <name>Finder</name>
    <message>
        <location filename="desk/ui/customer/finder.py"/>
        <source>{n} searched …</source>
        <translation>{n} durchsucht …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/finder.py"/>
        <source>Going there …</source>
        <translation>Wird aufgesucht …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/finder.py"/>
        <source>Looking …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/finder.py"/>
        <source>Back to {day} …</source>
        <translation>Zurück bis {day} …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/finder.py"/>
        <source>No more</source>
        <translation>Nichts mehr</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/finder.py"/>
        <source>No more in {n}</source>
        <translation>Nichts mehr in {n}</translation>
    </message>
</context>
<context>
    <name>FlagActs</name>
    <message>
        <location filename="desk/ui/escalations/acting.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/acting.py"/>
        <source>This customer is not on this desk yet.</source>
        <translation>Dieser Kunde ist noch nicht an diesem Arbeitsplatz.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/acting.py"/>
        <source>Pull the sources; the flag finds its customer by itself.</source>
        <translation>Rufen Sie die Quellen ab; die Eskalation findet ihren Kunden von selbst.</translation>
    </message>
</context>
<context>
    <name>FlagBanner</name>
    <message>
        <location filename="desk/ui/customer/flag_banner.py"/>
        <source>Escalate now</source>
        <translation>Jetzt eskalieren</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_banner.py"/>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_banner.py"/>
        <source>Keep an eye on it</source>
        <translation>Im Auge behalten</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_banner.py"/>
        <source>Acknowledged</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_banner.py"/>
        <source>Acknowledge</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_banner.py"/>
        <source>It is mine from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_banner.py"/>
        <source>What else one can do with this flag</source>
        <translation>Was man mit dieser Eskalation noch tun kann</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_banner.py"/>
        <source>Resolve …</source>
        <translation>Erledigen …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_banner.py"/>
        <source>Say how it ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_banner.py"/>
        <source>1 more</source>
        <translation>1 weitere</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_banner.py"/>
        <source>{n} more</source>
        <translation>{n} weitere</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_banner.py"/>
        <source>Rule: {title}</source>
        <translation>Regel: {title}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_banner.py"/>
        <source>Raised by {name}</source>
        <translation>Ausgelöst von {name}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_banner.py"/>
        <source>taken by {name}</source>
        <translation>übernommen von {name}</translation>
    </message>
</context>
<context>
    <name>FlagCare</name>
    <message>
        <location filename="desk/ui/customer/flag_care.py"/>
        <source>Flags</source>
        <translation>Eskalationen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_care.py"/>
        <source>Flags cannot be shown.</source>
        <translation>Eskalationen können nicht angezeigt werden.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_care.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>FlagDialogs</name>
    <message>
        <location filename="desk/ui/customer/flag_dialogs.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_dialogs.py"/>
        <source>Raise a flag</source>
        <translation>Eskalation auslösen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_dialogs.py"/>
        <source>Raise</source>
        <translation>Auslösen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_dialogs.py"/>
        <source>What is wrong, in a few words?</source>
        <translation>Was ist los, in wenigen Worten?</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_dialogs.py"/>
        <source>What should whoever takes it know? (may stay empty)</source>
        <translation>Was sollte wissen, wer sie übernimmt? (darf leer bleiben)</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_dialogs.py"/>
        <source>Resolve the flag</source>
        <translation>Eskalation erledigen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_dialogs.py"/>
        <source>Resolve</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_dialogs.py"/>
        <source>It was right to raise it</source>
        <translation>Es war richtig, sie auszulösen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_dialogs.py"/>
        <source>It was needless</source>
        <translation>Sie war unnötig</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_dialogs.py"/>
        <source>What was done, or why was it needless?</source>
        <translation>Was wurde getan, oder warum war sie unnötig?</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_dialogs.py"/>
        <source>Write a note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_dialogs.py"/>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_dialogs.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>FlagEntry</name>
    <message>
        <location filename="desk/ui/customer/flags_part.py"/>
        <source>History</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flags_part.py"/>
        <source>raised {moment}</source>
        <translation>ausgelöst {moment}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flags_part.py"/>
        <source>taken by {name}</source>
        <translation>übernommen von {name}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flags_part.py"/>
        <source>What raised it no longer holds.</source>
        <translation>Was sie auslöste, trifft nicht mehr zu.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flags_part.py"/>
        <source>Show the line</source>
        <translation>Eintrag zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flags_part.py"/>
        <source>Acknowledge</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flags_part.py"/>
        <source>Bring back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flags_part.py"/>
        <source>Resolve …</source>
        <translation>Erledigen …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flags_part.py"/>
        <source>More …</source>
        <translation>Mehr …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flags_part.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>FlagLoader</name>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>{n} open</source>
        <translation>{n} offen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>oldest {length}</source>
        <translation>älteste {length}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>{flags} so far</source>
        <translation>bisher {flags}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>The rules look at every customer whose records change, and when time passes.</source>
        <translation>Die Regeln sehen sich jeden Kunden an, dessen Datensätze sich ändern, und auch, wenn Zeit vergeht.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>No open flags. Nobody's patience runs out right now.</source>
        <translation>Keine offenen Eskalationen. Gerade geht niemandem die Geduld aus.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>No flag is yours.</source>
        <translation>Keine Eskalation ist Ihre.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>Take one of the open ones with T.</source>
        <translation>Übernehmen Sie eine der offenen mit T.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>Nothing is due today.</source>
        <translation>Heute ist nichts fällig.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>Open shows what is due later.</source>
        <translation>„Offen“ zeigt, was später fällig ist.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>Nothing is snoozed.</source>
        <translation>Nichts ist zurückgestellt.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>Snoozed flags come back by themselves.</source>
        <translation>Zurückgestellte Eskalationen kommen von selbst wieder.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>Nothing was resolved yet.</source>
        <translation>Noch wurde nichts erledigt.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>Resolved flags stay here with their reason.</source>
        <translation>Erledigte Eskalationen bleiben hier mit ihrem Grund.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>Show resolved</source>
        <translation>Erledigte zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>Show open</source>
        <translation>Offene zeigen</translation>
    </message>
</context>
<context>
    <name>FlagMenu</name>
    <message>
        <location filename="desk/ui/customer/flag_menu.py"/>
        <source>For 15 minutes</source>
        <translation>Für 15 Minuten</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_menu.py"/>
        <source>For 1 hour</source>
        <translation>Für 1 Stunde</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_menu.py"/>
        <source>For 4 hours</source>
        <translation>Für 4 Stunden</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_menu.py"/>
        <source>Until tomorrow, {time}</source>
        <translation>Bis morgen, {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_menu.py"/>
        <source>Until Monday, {time}</source>
        <translation>Bis Montag, {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_menu.py"/>
        <source>&amp;Evidence and history</source>
        <translation>&amp;Belege und Geschichte</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_menu.py"/>
        <source>&amp;Acknowledge</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_menu.py"/>
        <source>&amp;Resolve …</source>
        <translation>&amp;Erledigen …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_menu.py"/>
        <source>&amp;Bring it back now</source>
        <translation>&amp;Jetzt zurückholen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_menu.py"/>
        <source>Write a &amp;note …</source>
        <translation>&amp;Notiz schreiben …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_menu.py"/>
        <source>&amp;Snooze</source>
        <translation>&amp;Zurückstellen</translation>
    </message>
</context>
<context>
    <name>FlagPanel</name>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>What raised it no longer holds.</source>
        <translation>Was sie auslöste, trifft nicht mehr zu.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>Choose a flag to see why it was raised and what to do about it.</source>
        <translation>Wählen Sie eine Eskalation, um zu sehen, warum sie ausgelöst wurde und was zu tun ist.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>Raised by hand</source>
        <translation>Von Hand ausgelöst</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>Journey: {title}</source>
        <translation>Anliegen: {title}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>Closed: {reason}</source>
        <translation>Geschlossen: {reason}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>{time} with us, {waiting} of it waiting</source>
        <translation>{time} bei uns, davon {waiting} gewartet</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>{n} flags chosen</source>
        <translation>{n} Eskalationen gewählt</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>{names} and {n} more</source>
        <translation>{names} und {n} weitere</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>Take them</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>Assign</source>
        <translation>Zuweisen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>Resolve</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/panel.py"/>
        <source>Open customer</source>
        <translation>Kunden öffnen</translation>
    </message>
</context>
<context>
    <name>FlagTable</name>
    <message>
        <location filename="desk/ui/escalations/view.py"/>
        <source>Flags</source>
        <translation>Eskalationen</translation>
    </message>
</context>
<context>
    <name>FlagWork</name>
    <message>
        <location filename="desk/ui/customer/flag_work.py"/>
        <source>Acknowledged: the flag is yours.</source>
        <translation>Angenommen: Die Eskalation ist Ihre.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_work.py"/>
        <source>Snoozed until {moment}.</source>
        <translation>Zurückgestellt bis {moment}.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_work.py"/>
        <source>The flag is back.</source>
        <translation>Die Eskalation ist wieder da.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_work.py"/>
        <source>Resolved.</source>
        <translation>Erledigt.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_work.py"/>
        <source>Note kept.</source>
        <translation>Notiz behalten.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_work.py"/>
        <source>Raised by mistake.</source>
        <translation>Versehentlich ausgelöst.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_work.py"/>
        <source>Flag raised.</source>
        <translation>Eskalation ausgelöst.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flag_work.py"/>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/work.py"/>
        <source>taken</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/work.py"/>
        <source>assigned to {name}</source>
        <translation>zugewiesen an {name}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/work.py"/>
        <source>given back</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/work.py"/>
        <source>snoozed until {moment}</source>
        <translation>zurückgestellt bis {moment}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/work.py"/>
        <source>resolved as kept</source>
        <translation>erledigt: gehalten</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/work.py"/>
        <source>closed: needless</source>
        <translation>geschlossen: unnötig</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/work.py"/>
        <source>reopened</source>
        <translation>wieder geöffnet</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/work.py"/>
        <source>Noted on {name}</source>
        <translation>Notiert zu {name}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/work.py"/>
        <source>Taken back: {what}</source>
        <translation>Zurückgenommen: {what}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/work.py"/>
        <source>{n} flags: {what}</source>
        <translation>{n} Eskalationen: {what}</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <location filename="desk/ui/escalations/chips.py"/>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/chips.py"/>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/chips.py"/>
        <source>Due today</source>
        <translation>Heute fällig</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/chips.py"/>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/chips.py"/>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>Resolved</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/model.py"/>
        <source>Customer and why</source>
        <translation>Kunde und warum</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/model.py"/>
        <source>Time spent</source>
        <translation>Aufgewendete Zeit</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/model.py"/>
        <source>Interactions</source>
        <translation>Interaktionen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/model.py"/>
        <source>Waiting for us</source>
        <translation>Wartet auf uns</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/model.py"/>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>{n} raised in 30 days</source>
        <translation>{n} in 30 Tagen ausgelöst</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>Flags raised by day: {list}</source>
        <translation>Ausgelöste Eskalationen je Tag: {list}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>None answered in 30 days</source>
        <translation>Keine in 30 Tagen beantwortet</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>Median time to answer by day, in minutes: {list}</source>
        <translation>Mittlere Zeit bis zur Antwort je Tag, in Minuten: {list}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>No journeys in 30 days</source>
        <translation>Keine Anliegen in 30 Tagen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>Customer time, p90 by day, in minutes: {list}</source>
        <translation>Kundenzeit, p90 je Tag, in Minuten: {list}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>Of {n} journeys in 30 days</source>
        <translation>Von {n} Anliegen in 30 Tagen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>Questions asked again by day: {list}</source>
        <translation>Noch einmal gestellte Fragen je Tag: {list}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>In the last 30 days</source>
        <translation>In den letzten 30 Tagen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>As in the 30 days before</source>
        <translation>Wie in den 30 Tagen davor</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>{length} less than before</source>
        <translation>{length} weniger als davor</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>{length} more than before</source>
        <translation>{length} mehr als davor</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/trial_card.py"/>
        <source>No journey was alive in these days, so there is nothing to try it on.</source>
        <translation>In diesen Tagen lief kein Anliegen, es gibt also nichts zu probieren.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/trial_card.py"/>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/trial_card.py"/>
        <source>Would flag {n} of {all} journeys, {share}.</source>
        <translation>Würde {n} von {all} Anliegen melden, {share}.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/trial_card.py"/>
        <source>{kept} kept, {needless} needless.</source>
        <translation>{kept} gehalten, {needless} unnötig.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/trial_card.py"/>
        <source>Missed {n} raised by hand.</source>
        <translation>Verpasst: {n} von Hand ausgelöste.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/trial_card.py"/>
        <source>{early} early in the journey, {middle} in its middle, {late} late.</source>
        <translation>{early} früh im Anliegen, {middle} in der Mitte, {late} spät.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/trial_card.py"/>
        <source>{n} of them lie before the first pull: taken as known when they happened.</source>
        <translation>{n} davon liegen vor dem ersten Abruf: gerechnet, als wären sie gleich bekannt gewesen.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/trial_card.py"/>
        <source>Flagged by day: {list}</source>
        <translation>Gemeldet je Tag: {list}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/trial_card.py"/>
        <source>None on any day</source>
        <translation>An keinem Tag</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>Medium</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>Taken</source>
        <translation>Übernommen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>Kept</source>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>Needless</source>
        <translation>Unnötig</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>Passed by itself</source>
        <translation>Von selbst vorbei</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>raised</source>
        <translation>ausgelöst</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>updated</source>
        <translation>aktualisiert</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>taken</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>assigned</source>
        <translation>zugewiesen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>snoozed</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>woken</source>
        <translation>geweckt</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>resolved</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>reopened</source>
        <translation>wieder geöffnet</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>noted</source>
        <translation>notiert</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>went into another flag</source>
        <translation>ging in einer anderen Eskalation auf</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>took in another flag</source>
        <translation>nahm eine andere Eskalation auf</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>{days} d {hours} h</source>
        <translation>{days} T. {hours} h</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>Overdue {length}</source>
        <translation>Überfällig {length}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>Due {moment}</source>
        <translation>Fällig {moment}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>{n} in {days} d</source>
        <translation>{n} in {days} T.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>{n} today</source>
        <translation>{n} heute</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>until {moment}</source>
        <translation>bis {moment}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>Not on this desk yet</source>
        <translation>Noch nicht an diesem Arbeitsplatz</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>customer time {length}</source>
        <translation>Kundenzeit {length}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>interactions {words}</source>
        <translation>Interaktionen {words}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>waiting for us {length}</source>
        <translation>wartet auf uns {length}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>owner {name}</source>
        <translation>zuständig: {name}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>no owner</source>
        <translation>niemand zuständig</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>{moment} {what} by {who}</source>
        <translation>{moment} {what} von {who}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>{moment} {what}</source>
        <translation>{moment} {what}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>1 flag</source>
        <translation>1 Eskalation</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/wording.py"/>
        <source>{n} flags</source>
        <translation>{n} Eskalationen</translation>
    </message>
</context>
<context>
    <name>FlagsPart</name>
    <message>
        <location filename="desk/ui/customer/flags_part.py"/>
        <source>No flag is up for this customer.</source>
        <translation>Für diesen Kunden ist keine Eskalation offen.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/flags_part.py"/>
        <source>Raise a flag …</source>
        <translation>Eskalation auslösen …</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>FoundActs</name>
    <message>
        <location filename="desk/ui/shell/found_acts.py"/>
        <source>key {key}</source>
        <translation>Schlüssel {key}</translation>
    </message>
</context>
<context>
    <name>Freshness</name>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>No source yet</source>
        <translation>Noch keine Quelle</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>1 source needs you</source>
        <translation>1 Quelle braucht Sie</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>{n} sources need you</source>
        <translation>{n} Quellen brauchen Sie</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>Pulling 1 source</source>
        <translation>1 Quelle wird abgerufen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>Pulling {n} sources</source>
        <translation>{n} Quellen werden abgerufen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>{n} of {all} sources late</source>
        <translation>{n} von {all} Quellen verspätet</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>1 source fresh</source>
        <translation>1 Quelle aktuell</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>{n} sources fresh</source>
        <translation>{n} Quellen aktuell</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>never pulled</source>
        <translation>nie abgerufen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>Not pulled yet</source>
        <translation>Noch nicht abgerufen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>Late · {ago}</source>
        <translation>Verspätet · {ago}</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>Will try again · {ago}</source>
        <translation>Neuer Versuch folgt · {ago}</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>Needs you · {ago}</source>
        <translation>Braucht Sie · {ago}</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>Does not work · {ago}</source>
        <translation>Geht nicht · {ago}</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>Pulling</source>
        <translation>Wird abgerufen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>Pulling, {percent}</source>
        <translation>Wird abgerufen, {percent}</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>{rows} of {total}</source>
        <translation>{rows} von {total}</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>{rate} a second</source>
        <translation>{rate} je Sekunde</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>more than a day left</source>
        <translation>noch mehr als ein Tag</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>{length} left</source>
        <translation>noch {length}</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>Nothing was pulled yet. Pull now to fill timelines from it.</source>
        <translation>Es wurde noch nichts abgerufen. Rufen Sie jetzt ab, um Verläufe daraus zu füllen.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>It answers, and has no records.</source>
        <translation>Sie antwortet und hat keine Datensätze.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>It answers, and everything it has is here.</source>
        <translation>Sie antwortet, und alles, was sie hat, ist hier.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>It answers; its newest record is from {when}.</source>
        <translation>Sie antwortet; ihr neuester Datensatz ist von {when}.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>{n} rows</source>
        <translation>{n} Zeilen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>{n} rejected</source>
        <translation>{n} zurückgewiesen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>kept 1 day</source>
        <translation>1 Tag aufgehoben</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>kept {n} days</source>
        <translation>{n} Tage aufgehoben</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/freshness.py"/>
        <source>{n} older ones erased {when}</source>
        <translation>{n} ältere gelöscht {when}</translation>
    </message>
</context>
<context>
    <name>FreshnessLine</name>
    <message>
        <location filename="desk/ui/shell/side.py"/>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/side.py"/>
        <source>Sources: {words}</source>
        <translation>Quellen: {words}</translation>
    </message>
</context>
<context>
    <name>Going</name>
    <message>
        <location filename="desk/ui/pieces/going.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
</context>
<context>
    <name>GuardPart</name>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Looking …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Ask first</source>
        <translation>Erst fragen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Whose number it is, nobody here knows.</source>
        <translation>Wessen Nummer es ist, weiß hier niemand.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>{there} now, by {basis}</source>
        <translation>{there} jetzt, nach {basis}</translation>
    </message>
</context>
<context>
    <name>GuestsCard</name>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>What to enter into a phone</source>
        <translation>Was in ein Telefon einzutragen ist</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>Kind of phone</source>
        <translation>Art des Telefons</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>Switch the receiver on first: then the addresses stand here.</source>
        <translation>Schalten Sie zuerst den Empfänger ein: Dann stehen hier die Adressen.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>Put these into its setting “{where}”.</source>
        <translation>Tragen Sie diese in die Einstellung „{where}“ ein.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_guests.py"/>
        <source>address: {when}</source>
        <translation>Adresse: {when}</translation>
    </message>
</context>
<context>
    <name>HandOff</name>
    <message>
        <location filename="desk/ui/customer/hand_off_card.py"/>
        <source>code</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_card.py"/>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_card.py"/>
        <source>Say: {code}</source>
        <translation>Sagen Sie: {code}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_card.py"/>
        <source>Print …</source>
        <translation>Drucken …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_card.py"/>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_card.py"/>
        <source>Save signed file …</source>
        <translation>Signierte Datei speichern …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_card.py"/>
        <location filename="desk/ui/customer/hand_off_sheet.py"/>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_card.py"/>
        <source>Customer is there</source>
        <translation>Kunde ist da</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_card.py"/>
        <source>What they see</source>
        <translation>Was dort zu sehen ist</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_card.py"/>
        <source>Hand off once more</source>
        <translation>Noch einmal übergeben</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_card.py"/>
        <source>Handed to {to}</source>
        <translation>Übergeben an {to}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_card.py"/>
        <source>by {who}, {time}</source>
        <translation>von {who}, {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_lines.py"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_lines.py"/>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_lines.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_lines.py"/>
        <source>Hidden: {why}</source>
        <translation>Verborgen: {why}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_lines.py"/>
        <source>Let them see: {kind}</source>
        <translation>Sehen lassen: {kind}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_lines.py"/>
        <source>Keep back: {kind}</source>
        <translation>Zurückhalten: {kind}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_opening.py"/>
        <location filename="desk/ui/customer/hand_off_sheet.py"/>
        <source>A customer</source>
        <translation>Ein Kunde</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_opening.py"/>
        <source>{customer}: {what}</source>
        <translation>{customer}: {what}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_sheet.py"/>
        <source>Open the customer</source>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_sheet.py"/>
        <source>Customer is here</source>
        <translation>Kunde ist hier</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_sheet.py"/>
        <source>What happened</source>
        <translation>Was geschehen ist</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_sheet.py"/>
        <source>Handed to {to} by {who}, {time}</source>
        <translation>Übergeben an {to} von {who}, {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_sheet.py"/>
        <source>This customer is not among the records here. Pull the sources, then open it again.</source>
        <translation>Dieser Kunde ist nicht unter den Datensätzen hier. Rufen Sie die Quellen ab und öffnen Sie es dann erneut.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_sheet.py"/>
        <source>From a file that is whole, and signed with the key {key}.</source>
        <translation>Aus einer Datei, die unversehrt und mit dem Schlüssel {key} signiert ist.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_sheet.py"/>
        <source>This desk does not have the hand-off itself: how it stands is not known here.</source>
        <translation>Die Übergabe selbst liegt diesem Arbeitsplatz nicht vor: Wie es um sie steht, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_sheet.py"/>
        <source>This desk has the same.</source>
        <translation>Dieser Arbeitsplatz hat dasselbe.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_sheet.py"/>
        <source>This desk has it otherwise: what the file says is shown.</source>
        <translation>Dieser Arbeitsplatz hat es anders: Angezeigt wird, was die Datei sagt.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_sheet.py"/>
        <source>What goes along</source>
        <translation>Was mitgeht</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Inquiry</source>
        <translation>Frage</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Tracking</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Tried</source>
        <translation>Versucht</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Told already</source>
        <translation>Schon gesagt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Store</source>
        <translation>Filiale</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Call back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>the team {name}</source>
        <translation>das Team {name}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>the store {name}</source>
        <translation>die Filiale {name}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>a call back by {name}</source>
        <translation>Rückruf durch {name}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>another channel: {name}</source>
        <translation>anderer Kanal: {name}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>any store</source>
        <translation>irgendeine Filiale</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>a call back</source>
        <translation>ein Rückruf</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>On the way</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Arrived</source>
        <translation>Angekommen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Never arrived</source>
        <translation>Nie angekommen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>{ours} ({time} in {place})</source>
        <translation>{ours} ({time} in {place})</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Opened by {who}.</source>
        <translation>Geöffnet von {who}.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Opened by {who}, {time}.</source>
        <translation>Geöffnet von {who}, {time}.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>They were awaited until {time}.</source>
        <translation>Erwartet wurde der Kunde bis {time}.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>The customer arrived {time}.</source>
        <translation>Der Kunde kam an: {time}.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>The customer was awaited until {time} and never arrived.</source>
        <translation>Der Kunde wurde bis {time} erwartet und kam nie an.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>Taken back: {why}</source>
        <translation>Zurückgenommen: {why}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>It was taken back; its address opens nothing.</source>
        <translation>Sie wurde zurückgenommen; ihre Adresse öffnet nichts.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>The customer is awaited until {time}.</source>
        <translation>Der Kunde wird bis {time} erwartet.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>by {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>kept</source>
        <translation>eingehalten</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>asked {n} times</source>
        <translation>{n}-mal gefragt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>found in text</source>
        <translation>im Text gefunden</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>at least {time}</source>
        <translation>mindestens {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>{spent} with us, {waiting} of it waiting, over {elapsed}</source>
        <translation>{spent} bei uns, davon {waiting} gewartet, über {elapsed}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>1 interaction</source>
        <translation>1 Interaktion</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>{n} interactions</source>
        <translation>{n} Interaktionen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>1 transfer</source>
        <translation>1 Weiterleitung</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>{n} transfers</source>
        <translation>{n} Weiterleitungen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_words.py"/>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
</context>
<context>
    <name>HandOffCare</name>
    <message>
        <location filename="desk/ui/customer/hand_off_care.py"/>
        <source>Hand off</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_care.py"/>
        <source>No program here opens this file.</source>
        <translation>Kein Programm hier öffnet diese Datei.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_care.py"/>
        <source>Open it by hand: {path}</source>
        <translation>Öffnen Sie sie von Hand: {path}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_care.py"/>
        <source>Handed to {to}</source>
        <translation>Übergeben an {to}</translation>
    </message>
</context>
<context>
    <name>HandOffForm</name>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>Note to the receiver</source>
        <translation>Notiz für den Empfänger</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>What else they should know</source>
        <translation>Was man dort sonst noch wissen sollte</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>Hand off</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>Handing off …</source>
        <translation>Wird übergeben …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>Say when they will be called.</source>
        <translation>Sagen Sie, wann angerufen wird.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>They are called {time}</source>
        <translation>Anruf {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>Awaited until {time}</source>
        <translation>Erwartet bis {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>Why are they calling?</source>
        <translation>Warum rufen sie an?</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>Specific inquiry</source>
        <translation>Konkrete Frage</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>The very thing they want</source>
        <translation>Was genau sie möchten</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>They will see</source>
        <translation>Das ist dort zu sehen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>Hand off to</source>
        <translation>Übergeben an</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>Reason, inquiry, note</source>
        <translation>Grund, Frage, Notiz</translation>
    </message>
</context>
<context>
    <name>HandOffOpening</name>
    <message>
        <location filename="desk/ui/customer/hand_off_opening.py"/>
        <source>Open a hand-off's file</source>
        <translation>Übergabedatei öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_opening.py"/>
        <source>Hand-offs (*.json);;All files (*)</source>
        <translation>Übergaben (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_opening.py"/>
        <source>The customer is here.</source>
        <translation>Der Kunde ist hier.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_opening.py"/>
        <source>Hand-off taken back.</source>
        <translation>Übergabe zurückgenommen.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_opening.py"/>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>HandOffPage</name>
    <message>
        <location filename="desk/ui/customer/hand_off_page.py"/>
        <source>Hand-off</source>
        <translation>Übergabe</translation>
    </message>
</context>
<context>
    <name>HandOffPapers</name>
    <message>
        <location filename="desk/ui/customer/hand_off_papers.py"/>
        <source>Making the page …</source>
        <translation>Seite wird erstellt …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_papers.py"/>
        <source>Save as PDF</source>
        <translation>Als PDF speichern</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_papers.py"/>
        <source>Save signed file</source>
        <translation>Signierte Datei speichern</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_papers.py"/>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_papers.py"/>
        <source>Sent to the printer.</source>
        <translation>An den Drucker gesendet.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_papers.py"/>
        <source>Saved: {name}</source>
        <translation>Gespeichert: {name}</translation>
    </message>
</context>
<context>
    <name>HandOffPart</name>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>What the company wrote in hand_off.toml cannot be used.</source>
        <translation>Was die Firma in hand_off.toml geschrieben hat, ist nicht verwendbar.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_part.py"/>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
</context>
<context>
    <name>HandOffWork</name>
    <message>
        <location filename="desk/ui/customer/hand_off_work.py"/>
        <source>Handed to {to}.</source>
        <translation>Übergeben an {to}.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_work.py"/>
        <source>Hand-off taken back.</source>
        <translation>Übergabe zurückgenommen.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_work.py"/>
        <source>The customer is there.</source>
        <translation>Der Kunde ist da.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_work.py"/>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_work.py"/>
        <source>{customer}: {what}</source>
        <translation>{customer}: {what}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_work.py"/>
        <source>A customer</source>
        <translation>Ein Kunde</translation>
    </message>
</context>
<context>
    <name>HandOffsTab</name>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Hand-offs</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>For me</source>
        <translation>Für mich</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Never arrived</source>
        <translation>Nie angekommen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Given by me</source>
        <translation>Von mir gegeben</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Open the customer</source>
        <translation>Kunden öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Open a file …</source>
        <translation>Datei öffnen …</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Only the newest {n} are listed.</source>
        <translation>Nur die neuesten {n} sind aufgeführt.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Press H on a customer's page to hand them off.</source>
        <translation>Drücken Sie H auf der Seite eines Kunden, um ihn zu übergeben.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Nobody was handed to you.</source>
        <translation>Ihnen wurde niemand übergeben.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Whoever is, is told here and at the top.</source>
        <translation>Wer es wird, steht hier und ganz oben.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Nobody is on the way.</source>
        <translation>Niemand ist unterwegs.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Everybody has arrived.</source>
        <translation>Alle sind angekommen.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>You have handed nobody off yet.</source>
        <translation>Sie haben noch niemanden übergeben.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Nobody was handed off yet.</source>
        <translation>Noch wurde niemand übergeben.</translation>
    </message>
</context>
<context>
    <name>Happened</name>
    <message>
        <location filename="desk/ui/pieces/happened.py"/>
        <source>History</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <location filename="desk/ui/pieces/happened.py"/>
        <source>and {n} earlier</source>
        <translation>und {n} frühere</translation>
    </message>
</context>
<context>
    <name>HistoryFold</name>
    <message>
        <location filename="desk/ui/pieces/happened.py"/>
        <source>Reading the history …</source>
        <translation>Geschichte wird gelesen …</translation>
    </message>
    <message>
        <location filename="desk/ui/pieces/happened.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/pieces/happened.py"/>
        <source>Hide history</source>
        <translation>Geschichte verbergen</translation>
    </message>
    <message>
        <location filename="desk/ui/pieces/happened.py"/>
        <source>History</source>
        <translation>Geschichte</translation>
    </message>
</context>
<context>
    <name>HistoryPart</name>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>These are another person</source>
        <translation>Das ist eine andere Person</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>Merge with another customer …</source>
        <translation>Mit einem anderen Kunden zusammenführen …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>Note, if one helps the next reader</source>
        <translation>Notiz, wenn sie dem Nächsten hilft</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>Why they are another person, optional</source>
        <translation>Warum es eine andere Person ist, freiwillig</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>Made of</source>
        <translation>Besteht aus</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>Nothing is left of this customer.</source>
        <translation>Von diesem Kunden ist nichts mehr da.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>What people said</source>
        <translation>Was Menschen gesagt haben</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>Take back: {word}</source>
        <translation>Zurücknehmen: {word}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>Step by step, newest first</source>
        <translation>Schritt für Schritt, das Neueste zuerst</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>Nothing has changed since the records came.</source>
        <translation>Seit die Datensätze kamen, hat sich nichts geändert.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sections.py"/>
        <source>History</source>
        <translation>Geschichte</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sections.py"/>
        <source>and {n} earlier</source>
        <translation>und {n} frühere</translation>
    </message>
</context>
<context>
    <name>Identity</name>
    <message>
        <location filename="desk/ui/identity/fall.py"/>
        <source>before</source>
        <translation>vorher</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/fall.py"/>
        <source>before any field is read</source>
        <translation>bevor ein Feld gelesen ist</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/fall.py"/>
        <source>{label}: {bits}, {why}; together {sum} bits</source>
        <translation>{label}: {bits}, {why}; zusammen {sum} Bit</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/fall.py"/>
        <source>Together {bits} bits: {chance} likely to be one person</source>
        <translation>Zusammen {bits} Bit: {chance} wahrscheinlich eine Person</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/fields.py"/>
        <location filename="desk/ui/identity/fields_table.py"/>
        <source>Speaks for or against</source>
        <translation>Spricht dafür oder dagegen</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/fields.py"/>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/fields.py"/>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>No name known</source>
        <translation>Kein Name bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>says nothing</source>
        <translation>sagt nichts</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>{n} bits for one person</source>
        <translation>{n} Bit für eine Person</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>{n} bits for two people</source>
        <translation>{n} Bit für zwei Personen</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>{n} interactions</source>
        <translation>{n} Interaktionen</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>1 interaction</source>
        <translation>1 Interaktion</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>last {when}</source>
        <translation>zuletzt {when}</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>since {when}</source>
        <translation>seit {when}</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>{n} records</source>
        <translation>{n} Datensätze</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>{field}. {one}: {value}. {other}: {other_value}. {bits}, {why}</source>
        <translation>{field}. {one}: {value}. {other}: {other_value}. {bits}, {why}</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>{one} and {other} are one person.</source>
        <translation>{one} und {other} sind eine Person.</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>{one} and {other} are different people.</source>
        <translation>{one} und {other} sind verschiedene Personen.</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>{one} and {other} are two people of one household.</source>
        <translation>{one} und {other} sind zwei Personen eines Haushalts.</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>{one} and {other} will be asked again in a while.</source>
        <translation>Nach {one} und {other} wird nach einer Weile wieder gefragt.</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>{by} said on {when}: {said}</source>
        <translation>{by} sagte am {when}: {said}</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>A later word says otherwise and holds.</source>
        <translation>Ein späteres Wort sagt es anders und gilt.</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>“{note}”</source>
        <translation>„{note}“</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>Same person? {n} waiting</source>
        <translation>Dieselbe Person? {n} warten</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/wording.py"/>
        <source>{n} decided, {m} taken back</source>
        <translation>{n} entschieden, {m} zurückgenommen</translation>
    </message>
</context>
<context>
    <name>IdentityCare</name>
    <message>
        <location filename="desk/ui/customer/identity_care.py"/>
        <source>How this customer came to be</source>
        <translation>Wie dieser Kunde zustande kam</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/identity_care.py"/>
        <source>Where records disagree</source>
        <translation>Wo Datensätze sich widersprechen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/identity_care.py"/>
        <source>What had called with this number belongs to {name} now.</source>
        <translation>Was mit dieser Nummer angerufen hatte, gehört jetzt zu {name}.</translation>
    </message>
</context>
<context>
    <name>IdentityWork</name>
    <message>
        <location filename="desk/ui/customer/identity_work.py"/>
        <source>no name</source>
        <translation>kein Name</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/identity_work.py"/>
        <source>{names} is another person than {name}.</source>
        <translation>{names} ist eine andere Person als {name}.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/identity_work.py"/>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>InSpiteForm</name>
    <message>
        <location filename="desk/ui/work/backs_forms.py"/>
        <source>Call all the same?</source>
        <translation>Trotzdem anrufen?</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_forms.py"/>
        <source>Call all the same</source>
        <translation>Trotzdem anrufen</translation>
    </message>
</context>
<context>
    <name>JoinDialog</name>
    <message>
        <location filename="desk/ui/customer/join_dialog.py"/>
        <source>Move to another journey</source>
        <translation>In ein anderes Anliegen verschieben</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/join_dialog.py"/>
        <source>Find a journey</source>
        <translation>Anliegen suchen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/join_dialog.py"/>
        <source>Journeys</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/join_dialog.py"/>
        <source>No journey is called that.</source>
        <translation>Kein Anliegen heißt so.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/join_dialog.py"/>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/join_dialog.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/join_dialog.py"/>
        <source>Older journeys are listed once the timeline has reached them.</source>
        <translation>Ältere Anliegen erscheinen, sobald der Verlauf bei ihnen angekommen ist.</translation>
    </message>
</context>
<context>
    <name>JourneyCare</name>
    <message>
        <location filename="desk/ui/customer/journey_care.py"/>
        <source>Choose a line of the timeline first.</source>
        <translation>Wählen Sie zuerst einen Eintrag im Verlauf.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/journey_care.py"/>
        <source>Proof of this time</source>
        <translation>Nachweis dieser Zeit</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/journey_care.py"/>
        <source>Proof of all journeys</source>
        <translation>Nachweis aller Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/journey_care.py"/>
        <source>Proof of {journey}</source>
        <translation>Nachweis für {journey}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/journey_care.py"/>
        <source>Already told us</source>
        <translation>Uns schon gesagt</translation>
    </message>
</context>
<context>
    <name>JourneyPart</name>
    <message>
        <location filename="desk/ui/customer/journey_part.py"/>
        <source>Its journey</source>
        <translation>Sein Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/journey_part.py"/>
        <source>Move …</source>
        <translation>Verschieben …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/journey_part.py"/>
        <source>Begin a journey here</source>
        <translation>Hier ein Anliegen beginnen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/journey_part.py"/>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
</context>
<context>
    <name>KeptLine</name>
    <message>
        <location filename="desk/ui/customer/typed_text.py"/>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/typed_text.py"/>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/typed_text.py"/>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
</context>
<context>
    <name>Keys</name>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Find a customer, what was said, what to do</source>
        <translation>Einen Kunden suchen, was gesagt wurde, was zu tun ist</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Take the number that is calling, or enter one</source>
        <translation>Die anrufende Nummer annehmen oder eine eingeben</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Open the customer who is to be called back now</source>
        <translation>Den Kunden öffnen, der jetzt zurückzurufen ist</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Find in the timeline</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Find in the timeline, also while typing</source>
        <translation>Im Verlauf suchen, auch beim Tippen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Next item of the timeline, next flag, or next pair</source>
        <translation>Nächster Eintrag im Verlauf, nächste Eskalation oder nächstes Paar</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Former item of the timeline, former flag, or former pair</source>
        <translation>Voriger Eintrag im Verlauf, vorige Eskalation oder voriges Paar</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Back, or close</source>
        <translation>Zurück oder schließen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Customer desk</source>
        <translation>Kundenplatz</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Escalations</source>
        <translation>Eskalationen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <location filename="desk/ui/shell/keys_list.py"/>
        <source>Same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Work: call-backs, call log, outbox, phones</source>
        <translation>Arbeit: Rückrufe, Anrufliste, Postausgang, Telefone</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The two are the same person</source>
        <translation>Die beiden sind dieselbe Person</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>They are different people</source>
        <translation>Es sind verschiedene Personen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>They are two of one household</source>
        <translation>Es sind zwei aus einem Haushalt</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Ask later whether they are</source>
        <translation>Später fragen, ob sie es sind</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Write a note on this customer, or on the call that is on</source>
        <translation>Eine Notiz zu diesem Kunden schreiben oder zum laufenden Anruf</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Hand this customer off, or see how that stands</source>
        <translation>Diesen Kunden übergeben oder sehen, wie es darum steht</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Wrap up the call, or the chosen line</source>
        <translation>Den Anruf oder den gewählten Eintrag nachbearbeiten</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Raise a flag for this customer …</source>
        <translation>Für diesen Kunden eine Eskalation auslösen …</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>This customer's flags with their evidence</source>
        <translation>Die Eskalationen dieses Kunden mit ihren Belegen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Show the proof of the time</source>
        <translation>Den Nachweis der Zeit zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Time in this journey, or in all together</source>
        <translation>Zeit in diesem Anliegen oder in allen zusammen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>To what was told already</source>
        <translation>Zu dem, was schon gesagt wurde</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Read the transcripts of this journey</source>
        <translation>Die Mitschriften dieses Anliegens lesen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Everything known of this customer</source>
        <translation>Alles über diesen Kunden</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>How this customer came to be</source>
        <translation>Wie dieser Kunde zustande kam</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Begin a journey with the chosen line</source>
        <translation>Mit dem gewählten Eintrag ein Anliegen beginnen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Move the chosen line to another journey …</source>
        <translation>Den gewählten Eintrag in ein anderes Anliegen verschieben …</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Take the chosen flags; acknowledge the customer's flag</source>
        <translation>Die gewählten Eskalationen übernehmen; die des Kunden annehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Assign them</source>
        <translation>Sie zuweisen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Snooze them, or it</source>
        <translation>Sie zurückstellen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Resolve them, or it</source>
        <translation>Sie erledigen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Reopen them</source>
        <translation>Sie wieder öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Write a note on the chosen flag</source>
        <translation>Eine Notiz zur gewählten Eskalation schreiben</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Call the chosen call-back</source>
        <translation>Den gewählten Rückruf anrufen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>They were called back</source>
        <translation>Wurde zurückgerufen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Put the call-back off</source>
        <translation>Den Rückruf aufschieben</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Take the call-back over, or give it back</source>
        <translation>Den Rückruf übernehmen oder zurückgeben</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Keep what they say about calls</source>
        <translation>Festhalten, was sie über Anrufe sagen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Nobody is to make the call</source>
        <translation>Niemand soll anrufen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Send the chosen entry of the outbox again</source>
        <translation>Den gewählten Eintrag des Postausgangs erneut senden</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Change what it says</source>
        <translation>Ändern, was er sagt</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Never send it</source>
        <translation>Nie senden</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Copy the call log for a spreadsheet</source>
        <translation>Die Anrufliste für eine Tabelle kopieren</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Save the call log as CSV</source>
        <translation>Die Anrufliste als CSV speichern</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Take back what was done last</source>
        <translation>Zurücknehmen, was zuletzt getan wurde</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Try the rule on the last 30 days</source>
        <translation>Die Regel an den letzten 30 Tagen probieren</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Edit the rules that raise flags</source>
        <translation>Die Regeln bearbeiten, die Eskalationen auslösen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Save the rules as a new version</source>
        <translation>Die Regeln als neue Fassung speichern</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The first channel, state, tab or caller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The second of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The third</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The fourth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The fifth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The sixth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The seventh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The eighth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The ninth</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>All channels; none of those who may be calling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>All keys, and how to change them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>{words} ({key})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_list.py"/>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_list.py"/>
        <source>A customer</source>
        <translation>Ein Kunde</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_list.py"/>
        <source>Flags</source>
        <translation>Eskalationen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_list.py"/>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_list.py"/>
        <source>By number</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <location filename="desk/ui/shell/keys_list.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_list.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_list.py"/>
        <source>Move in lists and search answers</source>
        <translation>In Listen und Suchantworten bewegen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_list.py"/>
        <source>Choose several flags</source>
        <translation>Mehrere Eskalationen wählen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_list.py"/>
        <source>Choose all</source>
        <translation>Alle wählen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_list.py"/>
        <source>Open the customer</source>
        <translation>Kunden öffnen</translation>
    </message>
</context>
<context>
    <name>Known</name>
    <message>
        <location filename="desk/ui/customer/known.py"/>
        <source>Also</source>
        <translation>Auch</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/known.py"/>
        <source>shared by several people</source>
        <translation>von mehreren Personen genutzt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/known.py"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/known.py"/>
        <source>{field}: records disagree, “{value}” is shown</source>
        <translation>{field}: Datensätze widersprechen sich, angezeigt wird „{value}“</translation>
    </message>
</context>
<context>
    <name>LineActs</name>
    <message>
        <location filename="desk/ui/customer/line_acts.py"/>
        <source>This line begins its journey already.</source>
        <translation>Dieser Eintrag beginnt sein Anliegen schon.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/line_acts.py"/>
        <source>{line} begins a journey of its own.</source>
        <translation>{line} beginnt ein eigenes Anliegen.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/line_acts.py"/>
        <source>There is only one journey.</source>
        <translation>Es gibt nur ein Anliegen.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/line_acts.py"/>
        <source>Nobody has moved this line.</source>
        <translation>Niemand hat diesen Eintrag verschoben.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/line_acts.py"/>
        <source>{line} is where the rules put it.</source>
        <translation>{line} steht wieder da, wo die Regeln es hinstellen.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/line_acts.py"/>
        <source>Show &amp;details</source>
        <translation>&amp;Einzelheiten zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/line_acts.py"/>
        <source>&amp;Begin a journey with this line&#9;D</source>
        <translation>Mit diesem Eintrag ein Anliegen &amp;beginnen&#9;D</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/line_acts.py"/>
        <source>&amp;Move to another journey …&#9;M</source>
        <translation>In ein anderes Anliegen &amp;verschieben …&#9;M</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/line_acts.py"/>
        <source>&amp;Take back what a person decided</source>
        <translation>&amp;Zurücknehmen, was eine Person entschieden hat</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/line_acts.py"/>
        <source>Show the &amp;proof of its journey</source>
        <translation>&amp;Nachweis seines Anliegens zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/line_acts.py"/>
        <source>The journey of this line is not known yet.</source>
        <translation>Das Anliegen dieses Eintrags ist noch nicht bekannt.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/line_acts.py"/>
        <source>{line} moved to {journey}.</source>
        <translation>{line} verschoben nach {journey}.</translation>
    </message>
</context>
<context>
    <name>LiveCard</name>
    <message>
        <location filename="desk/ui/shell/number.py"/>
        <source>Put this number away</source>
        <translation>Diese Nummer weglegen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/number.py"/>
        <source>Number came in</source>
        <translation>Nummer kam herein</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/number.py"/>
        <source>{n} customers share it</source>
        <translation>{n} Kunden teilen sie sich</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/number.py"/>
        <source>Nobody known</source>
        <translation>Niemand bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/number.py"/>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/number.py"/>
        <source>Our own number</source>
        <translation>Unsere eigene Nummer</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/number.py"/>
        <source>No phone number</source>
        <translation>Keine Telefonnummer</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/number.py"/>
        <source>Asking sources …</source>
        <translation>Quellen werden gefragt …</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/number.py"/>
        <source>Call ended</source>
        <translation>Anruf beendet</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/number.py"/>
        <source>Call ended: {who}</source>
        <translation>Anruf beendet: {who}</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/number.py"/>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
</context>
<context>
    <name>LogAsking</name>
    <message>
        <location filename="desk/ui/work/log_asking.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_asking.py"/>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_asking.py"/>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_asking.py"/>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_asking.py"/>
        <source>Other days</source>
        <translation>Andere Tage</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_asking.py"/>
        <source>Whose interactions</source>
        <translation>Wessen Interaktionen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_asking.py"/>
        <source>Only what lacks something</source>
        <translation>Nur wo etwas fehlt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_asking.py"/>
        <source>{name} (me)</source>
        <translation>{name} (ich)</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_asking.py"/>
        <source>All reps</source>
        <translation>Alle Mitarbeiter</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <location filename="desk/ui/work/log_page.py"/>
        <source>There is more than was looked through. Choose fewer days to see all of them.</source>
        <translation>Es gibt mehr, als durchgesehen wurde. Wählen Sie weniger Tage, um alles zu sehen.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_page.py"/>
        <source>Looking …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_page.py"/>
        <source>Making the table …</source>
        <translation>Tabelle wird erstellt …</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_page.py"/>
        <source>Completeness by rep</source>
        <translation>Vollständigkeit je Mitarbeiter</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_page.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_page.py"/>
        <source>Copy what is shown, for a spreadsheet</source>
        <translation>Das Angezeigte für eine Tabelle kopieren</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_page.py"/>
        <source>Save as CSV …</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_page.py"/>
        <source>Interactions</source>
        <translation>Interaktionen</translation>
    </message>
</context>
<context>
    <name>LogPanel</name>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Choose a line to see what is missing of it, and mend that.</source>
        <translation>Wählen Sie eine Zeile, um zu sehen, was ihr fehlt, und es zu beheben.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Completeness by rep</source>
        <translation>Vollständigkeit je Mitarbeiter</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_panel.py"/>
        <source>Enter shows the interactions of one rep alone.</source>
        <translation>Eingabe zeigt nur die Interaktionen eines Mitarbeiters.</translation>
    </message>
</context>
<context>
    <name>LogTab</name>
    <message>
        <location filename="desk/ui/work/log_tab.py"/>
        <source>Nothing is missing: {days}.</source>
        <translation>Nichts fehlt: {days}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_tab.py"/>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_tab.py"/>
        <source>No interactions of {rep}: {days}.</source>
        <translation>Keine Interaktionen von {rep}: {days}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_tab.py"/>
        <source>Show all reps</source>
        <translation>Alle Mitarbeiter zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_tab.py"/>
        <source>No interactions: {days}.</source>
        <translation>Keine Interaktionen: {days}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_tab.py"/>
        <source>Choose other days, or look whether the sources were pulled.</source>
        <translation>Wählen Sie andere Tage, oder sehen Sie nach, ob die Quellen abgerufen wurden.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_tab.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>LogTaking</name>
    <message>
        <location filename="desk/ui/work/log_taking.py"/>
        <source>call log {first} {last}</source>
        <translation>Anrufliste {first} {last}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_taking.py"/>
        <source>Save the call log</source>
        <translation>Anrufliste speichern</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_taking.py"/>
        <source>Saved: {name}</source>
        <translation>Gespeichert: {name}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/log_taking.py"/>
        <source>{n} lines copied: paste them into a spreadsheet.</source>
        <translation>{n} Zeilen kopiert: Fügen Sie sie in eine Tabelle ein.</translation>
    </message>
</context>
<context>
    <name>ManagerLine</name>
    <message>
        <location filename="desk/ui/work/phones_managers.py"/>
        <source>Its secret, from manager.conf</source>
        <translation>Sein Geheimnis, aus manager.conf</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_managers.py"/>
        <source>Secret of {line}</source>
        <translation>Geheimnis von {line}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_managers.py"/>
        <source>Type its secret …</source>
        <translation>Geheimnis eingeben …</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_managers.py"/>
        <source>Keep and connect</source>
        <translation>Behalten und verbinden</translation>
    </message>
</context>
<context>
    <name>ManagersCard</name>
    <message>
        <location filename="desk/ui/work/phones_managers.py"/>
        <source>Asterisk and FreePBX</source>
        <translation>Asterisk und FreePBX</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_managers.py"/>
        <source>None is named in the settings. Write one as shown below, then take it up.</source>
        <translation>In den Einstellungen ist keines genannt. Schreiben Sie eines wie unten gezeigt, dann übernehmen Sie es.</translation>
    </message>
</context>
<context>
    <name>MergeDialog</name>
    <message>
        <location filename="desk/ui/customer/merge_dialog.py"/>
        <source>Merge with another customer</source>
        <translation>Mit einem anderen Kunden zusammenführen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/merge_dialog.py"/>
        <source>Find the other customer</source>
        <translation>Den anderen Kunden suchen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/merge_dialog.py"/>
        <source>Customers found</source>
        <translation>Gefundene Kunden</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/merge_dialog.py"/>
        <source>Find another one</source>
        <translation>Einen anderen suchen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/merge_dialog.py"/>
        <source>Same person</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/merge_dialog.py"/>
        <source>Names, e-mail, phone, account and order numbers work.</source>
        <translation>Namen, E-Mail, Telefon-, Konto- und Bestellnummern funktionieren.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/merge_dialog.py"/>
        <source>Nobody else found.</source>
        <translation>Sonst niemand gefunden.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/merge_dialog.py"/>
        <source>{one} and {other} are one person.</source>
        <translation>{one} und {other} sind eine Person.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/merge_dialog.py"/>
        <source>Note, if one helps the next reader</source>
        <translation>Notiz, wenn sie dem Nächsten hilft</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/merge_dialog.py"/>
        <source>Note on your answer, optional</source>
        <translation>Notiz zu Ihrer Antwort, freiwillig</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/merge_dialog.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>MissingCard</name>
    <message>
        <location filename="desk/ui/sources/missing.py"/>
        <source>What is missing from timelines right now</source>
        <translation>Was in Verläufen gerade fehlt</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/missing.py"/>
        <source>Complete.</source>
        <translation>Vollständig.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/missing.py"/>
        <source>{n} records say nothing certain about whose they are.</source>
        <translation>{n} Datensätze sagen nicht sicher, wem sie gehören.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/missing.py"/>
        <source>Belongs to nobody</source>
        <translation>Gehört niemandem</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/missing.py"/>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
</context>
<context>
    <name>NameChoice</name>
    <message>
        <location filename="desk/ui/customer/hand_off_choice.py"/>
        <source>and {n} more: type a part of the name</source>
        <translation>und {n} weitere: Teil des Namens eingeben</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Store</source>
        <translation>Filiale</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Social</source>
        <translation>Soziale Medien</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Reviews</source>
        <translation>Bewertungen</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Loyalty</source>
        <translation>Kundenkarte</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Queue</source>
        <translation>Warteschlange</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Talk</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>On hold</source>
        <translation>Wird gehalten</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Self-service</source>
        <translation>Selbstbedienung</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Counter</source>
        <translation>Schalter</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Waiting for a reply</source>
        <translation>Warten auf Antwort</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Wrap-up</source>
        <translation>Nachbearbeitung</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Agent</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>Bot</source>
        <translation>Bot</translation>
    </message>
    <message>
        <location filename="desk/ui/names.py"/>
        <source>System</source>
        <translation>System</translation>
    </message>
</context>
<context>
    <name>NewToken</name>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Every phone has to be given its new address: with the old one it is not heard any more. It cannot be undone.</source>
        <translation>Jedes Telefon muss seine neue Adresse bekommen: Mit der alten wird es nicht mehr gehört. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Make a new token</source>
        <translation>Neues Token erzeugen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Keep the old one</source>
        <translation>Altes behalten</translation>
    </message>
</context>
<context>
    <name>NoteCare</name>
    <message>
        <location filename="desk/ui/customer/note_care.py"/>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_care.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>NoteChange</name>
    <message>
        <location filename="desk/ui/customer/note_entry.py"/>
        <source>The note, changed</source>
        <translation>Die Notiz, geändert</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_entry.py"/>
        <source>What it shall say</source>
        <translation>Was da stehen soll</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_entry.py"/>
        <source>Save change</source>
        <translation>Änderung speichern</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_entry.py"/>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_entry.py"/>
        <source>Leave as it was</source>
        <translation>Lassen, wie es war</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_entry.py"/>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_entry.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>NoteEntry</name>
    <message>
        <location filename="desk/ui/customer/note_entry.py"/>
        <source>On: {record}</source>
        <translation>Zu: {record}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_entry.py"/>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_entry.py"/>
        <source>Change: {text}</source>
        <translation>Ändern: {text}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_entry.py"/>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_entry.py"/>
        <source>Take back: {text}</source>
        <translation>Zurücknehmen: {text}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_entry.py"/>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_entry.py"/>
        <source>Show the line</source>
        <translation>Eintrag zeigen</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>What should the next person know?</source>
        <translation>Was sollte der Nächste wissen?</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Write it down</source>
        <translation>Aufschreiben</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>NoteMending</name>
    <message>
        <location filename="desk/ui/customer/note_mending.py"/>
        <source>Note changed.</source>
        <translation>Notiz geändert.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_mending.py"/>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>NoteWork</name>
    <message>
        <location filename="desk/ui/customer/note_work.py"/>
        <source>Note written.</source>
        <translation>Notiz geschrieben.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_work.py"/>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_work.py"/>
        <source>Draft thrown away.</source>
        <translation>Entwurf verworfen.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/note_work.py"/>
        <source>Note taken back.</source>
        <translation>Notiz zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>NotesPart</name>
    <message>
        <location filename="desk/ui/customer/notes_part.py"/>
        <source>Note on this customer</source>
        <translation>Notiz zu diesem Kunden</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/notes_part.py"/>
        <source>What should the next of us know?</source>
        <translation>Was sollte der Nächste von uns wissen?</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/notes_part.py"/>
        <source>Write note</source>
        <translation>Notiz schreiben</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/notes_part.py"/>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/notes_part.py"/>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/notes_part.py"/>
        <source>No note was written on this customer yet.</source>
        <translation>Zu diesem Kunden wurde noch keine Notiz geschrieben.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/notes_part.py"/>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/notes_part.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/notes_part.py"/>
        <source>Written before</source>
        <translation>Früher geschrieben</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <location filename="desk/ui/pieces/states.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>NumberBox</name>
    <message>
        <location filename="desk/ui/shell/number.py"/>
        <source>Number calling</source>
        <translation>Anrufende Nummer</translation>
    </message>
</context>
<context>
    <name>NumberCards</name>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>Open now</source>
        <translation>Jetzt offen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>Median time to answer</source>
        <translation>Mittlere Zeit bis zur Antwort</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>Customer time per journey, p90</source>
        <translation>Kundenzeit je Anliegen, p90</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>Without telling it twice</source>
        <translation>Ohne es zweimal zu sagen</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>Look in the sources</source>
        <translation>In den Quellen nachsehen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>Asking every source that can search by number …</source>
        <translation>Jede Quelle, die nach Nummern suchen kann, wird gefragt …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>Name the caller gives</source>
        <translation>Name, den der Anrufer nennt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>Customers this number may belong to</source>
        <translation>Kunden, denen diese Nummer gehören kann</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>Nobody here: go on as unknown</source>
        <translation>Niemand davon: als unbekannt weiter</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>From this number, and belonging to nobody yet</source>
        <translation>Von dieser Nummer, und noch niemandem zugeordnet</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>Nobody here has this number. It may be:</source>
        <translation>Niemand hier hat diese Nummer. Es könnte sein:</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>The call goes on as unknown.</source>
        <translation>Der Anruf geht als unbekannt weiter.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>What this number does is kept with it, and finds its customer as soon as something says who it is.</source>
        <translation>Was diese Nummer tut, wird bei ihr aufgehoben und findet seinen Kunden, sobald etwas sagt, wer es ist.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>One customer has this number.</source>
        <translation>Ein Kunde hat diese Nummer.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>Nobody here has this number.</source>
        <translation>Niemand hier hat diese Nummer.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>The caller withholds the number.</source>
        <translation>Der Anrufer unterdrückt die Nummer.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>This is one of our own numbers.</source>
        <translation>Das ist eine unserer eigenen Nummern.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>This is no phone number.</source>
        <translation>Das ist keine Telefonnummer.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>Who is calling? This number is shared: a household, a reception or a kiosk uses it.</source>
        <translation>Wer ruft an? Diese Nummer wird geteilt: von einem Haushalt, einem Empfang oder einem Automaten.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/number_page.py"/>
        <source>Who is calling?</source>
        <translation>Wer ruft an?</translation>
    </message>
</context>
<context>
    <name>OnPage</name>
    <message>
        <location filename="desk/ui/shell/on_page.py"/>
        <source>There is nothing to wrap up.</source>
        <translation>Es gibt nichts nachzubearbeiten.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/on_page.py"/>
        <source>A note can be written all the same.</source>
        <translation>Eine Notiz kann trotzdem geschrieben werden.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/on_page.py"/>
        <source>call since {time}</source>
        <translation>Anruf seit {time}</translation>
    </message>
</context>
<context>
    <name>Order</name>
    <message>
        <location filename="desk/ui/escalations/order.py"/>
        <source>customer time spent</source>
        <translation>aufgewendeter Kundenzeit</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/order.py"/>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/order.py"/>
        <source>interactions</source>
        <translation>Interaktionen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/order.py"/>
        <source>waiting for us</source>
        <translation>Warten auf uns</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/order.py"/>
        <source>owner</source>
        <translation>Zuständigen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/order.py"/>
        <source>due time</source>
        <translation>Fälligkeit</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/order.py"/>
        <source>severity</source>
        <translation>Schwere</translation>
    </message>
</context>
<context>
    <name>OrderBox</name>
    <message>
        <location filename="desk/ui/escalations/chips.py"/>
        <source>Order of the flags</source>
        <translation>Reihenfolge der Eskalationen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/chips.py"/>
        <source>Sorted by {order}</source>
        <translation>Sortiert nach {order}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/chips.py"/>
        <source>Sorted by severity, then newest</source>
        <translation>Sortiert nach Schwere, dann die neuesten</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>Being sent</source>
        <translation>Wird gesendet</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>Nobody known</source>
        <translation>Niemand bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>First in line</source>
        <translation>Als Nächstes dran</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>Place {n} in line</source>
        <translation>Platz {n} in der Reihe</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>first in line for this customer</source>
        <translation>für diesen Kunden als Nächstes dran</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>place {n} in line for this customer</source>
        <translation>für diesen Kunden Platz {n} in der Reihe</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>Not tried yet</source>
        <translation>Noch nicht versucht</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>Tried once</source>
        <translation>Einmal versucht</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>Tried {n} times</source>
        <translation>{n}-mal versucht</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>waits for you</source>
        <translation>wartet auf Sie</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>not its turn</source>
        <translation>noch nicht an der Reihe</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>in {time}</source>
        <translation>in {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>to {target}</source>
        <translation>an {target}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>What, and about whom</source>
        <translation>Was, und über wen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>How it stands</source>
        <translation>Wie es steht</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>1 waits</source>
        <translation>1 wartet</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>{n} wait</source>
        <translation>{n} warten</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>1 refused</source>
        <translation>1 abgelehnt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>{n} refused</source>
        <translation>{n} abgelehnt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>Asked again {when}.</source>
        <translation>Erneut gefragt {when}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>Since {moment}.</source>
        <translation>Seit {moment}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>1 was refused and waits for you</source>
        <translation>1 wurde abgelehnt und wartet auf Sie</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>{n} were refused and wait for you</source>
        <translation>{n} wurden abgelehnt und warten auf Sie</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_words.py"/>
        <source>Nothing can be sent right now: it is kept here and goes on by itself.</source>
        <translation>Gerade kann nichts gesendet werden: Es wird hier aufgehoben und geht von selbst weiter.</translation>
    </message>
</context>
<context>
    <name>OutboxActs</name>
    <message>
        <location filename="desk/ui/work/outbox_acts.py"/>
        <source>It is tried again now.</source>
        <translation>Es wird jetzt erneut versucht.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_acts.py"/>
        <source>{n} are tried again now.</source>
        <translation>{n} werden jetzt erneut versucht.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_acts.py"/>
        <source>{target} is asked again now.</source>
        <translation>{target} wird jetzt erneut gefragt.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_acts.py"/>
        <source>Changed: it is sent with its new words.</source>
        <translation>Geändert: Es wird mit den neuen Worten gesendet.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_acts.py"/>
        <source>Dropped: it stays to be read under “Dropped”.</source>
        <translation>Verworfen: Es bleibt unter „Verworfen“ zu lesen.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_acts.py"/>
        <source>Its former words are back.</source>
        <translation>Die früheren Worte sind wieder da.</translation>
    </message>
</context>
<context>
    <name>OutboxPageView</name>
    <message>
        <location filename="desk/ui/work/outbox_page.py"/>
        <source>To be sent</source>
        <translation>Zu senden</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_page.py"/>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_page.py"/>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_page.py"/>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_page.py"/>
        <source>Send all of these again</source>
        <translation>Alle diese erneut senden</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_page.py"/>
        <source>Entries of the outbox</source>
        <translation>Einträge des Postausgangs</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_page.py"/>
        <source>Entries shown</source>
        <translation>Angezeigte Einträge</translation>
    </message>
</context>
<context>
    <name>OutboxPanel</name>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>Choose an entry to see how it stands, and to change, repeat or drop it.</source>
        <translation>Wählen Sie einen Eintrag, um zu sehen, wie es um ihn steht, und um ihn zu ändern, zu wiederholen oder zu verwerfen.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>{target} answered: {said}</source>
        <translation>{target} antwortete: {said}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>by {name}</source>
        <translation>von {name}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>Tries</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>Its name there</source>
        <translation>Name dort</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>What happened to it</source>
        <translation>Was damit geschah</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>What it says</source>
        <translation>Was er sagt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>Send again now</source>
        <translation>Jetzt erneut senden</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>Change …</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>Drop …</source>
        <translation>Verwerfen …</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>Show what goes first</source>
        <translation>Zeigen, was zuerst geht</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_panel.py"/>
        <source>Open the customer</source>
        <translation>Kunden öffnen</translation>
    </message>
</context>
<context>
    <name>OutboxTab</name>
    <message>
        <location filename="desk/ui/work/outbox_tab.py"/>
        <source>Nothing waits to be sent.</source>
        <translation>Nichts wartet auf das Senden.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_tab.py"/>
        <source>What you write here goes to every source that takes it: see “Write back” in its settings.</source>
        <translation>Was Sie hier schreiben, geht an jede Quelle, die es annimmt: siehe „Zurückschreiben“ in ihren Einstellungen.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_tab.py"/>
        <source>Nothing was refused.</source>
        <translation>Nichts wurde abgelehnt.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_tab.py"/>
        <source>Nothing was sent yet.</source>
        <translation>Noch wurde nichts gesendet.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_tab.py"/>
        <source>What is sent stays here to be read.</source>
        <translation>Was gesendet ist, bleibt hier zu lesen.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_tab.py"/>
        <source>Nothing was dropped.</source>
        <translation>Nichts wurde verworfen.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_tab.py"/>
        <source>What is dropped stays here with its reason.</source>
        <translation>Was verworfen ist, bleibt hier mit seinem Grund.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/outbox_tab.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>OutcomeChoice</name>
    <message>
        <location filename="desk/ui/customer/outcome_list.py"/>
        <source>What came of it?</source>
        <translation>Was kam dabei heraus?</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/outcome_list.py"/>
        <source>Outcomes</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/outcome_list.py"/>
        <source>No outcome is called so.</source>
        <translation>Kein Ergebnis heißt so.</translation>
    </message>
</context>
<context>
    <name>Outcomes</name>
    <message>
        <location filename="desk/ui/customer/outcome_list.py"/>
        <source>{title}, chosen</source>
        <translation>{title}, gewählt</translation>
    </message>
</context>
<context>
    <name>PageActs</name>
    <message>
        <location filename="desk/ui/customer/page_acts.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/page_acts.py"/>
        <source>Hand off</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/page_acts.py"/>
        <source>Wrap up</source>
        <translation>Nachbearbeiten</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/page_acts.py"/>
        <source>Notes {n}</source>
        <translation>Notizen {n}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/page_acts.py"/>
        <source>{words} …</source>
        <translation>{words} …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/page_acts.py"/>
        <source>Handed off</source>
        <translation>Übergeben</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/page_acts.py"/>
        <source>They never arrived</source>
        <translation>Nie angekommen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/page_acts.py"/>
        <source>They are awaited</source>
        <translation>Wird erwartet</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/page_acts.py"/>
        <source>Wrap up …</source>
        <translation>Nachbearbeiten …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/page_acts.py"/>
        <source>One is open</source>
        <translation>Eine ist offen</translation>
    </message>
</context>
<context>
    <name>PartRow</name>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source> and {n} more</source>
        <translation> und {n} weitere</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>{n} records</source>
        <translation>{n} Datensätze</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>last {when}</source>
        <translation>zuletzt {when}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/history_part.py"/>
        <source>Here since {when}: {rule}</source>
        <translation>Hier seit {when}: {rule}</translation>
    </message>
</context>
<context>
    <name>Passed</name>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Handed to</source>
        <translation>Übergeben an</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Given</source>
        <translation>Gegeben</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>How it stands</source>
        <translation>Wie es steht</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>until {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Never arrived</source>
        <translation>Nie angekommen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>since {time}</source>
        <translation>seit {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>A customer</source>
        <translation>Ein Kunde</translation>
    </message>
    <message>
        <location filename="desk/ui/work/passed_tab.py"/>
        <source>opened by {who}</source>
        <translation>geöffnet von {who}</translation>
    </message>
</context>
<context>
    <name>PassingOn</name>
    <message>
        <location filename="desk/ui/shell/passing_on.py"/>
        <source>A customer</source>
        <translation>Ein Kunde</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/passing_on.py"/>
        <source>{customer} was handed to you by {who}.</source>
        <translation>{customer} wurde Ihnen von {who} übergeben.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/passing_on.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/passing_on.py"/>
        <source>Open the hand-off {code}</source>
        <translation>Die Übergabe {code} öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/passing_on.py"/>
        <source>Open a hand-off's file …</source>
        <translation>Übergabedatei öffnen …</translation>
    </message>
</context>
<context>
    <name>PathView</name>
    <message>
        <location filename="desk/ui/customer/path.py"/>
        <source>still open</source>
        <translation>noch offen</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <location filename="desk/ui/pieces/people.py"/>
        <source>key {key}</source>
        <translation>Schlüssel {key}</translation>
    </message>
</context>
<context>
    <name>Phones</name>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>{n} taken</source>
        <translation>{n} angenommen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>{n} told twice and counted once</source>
        <translation>{n} doppelt gemeldet und einmal gezählt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>{n} of calls nobody had told of</source>
        <translation>{n} zu Anrufen, die niemand gemeldet hatte</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>{n} too many at once</source>
        <translation>{n} zu viele auf einmal</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>{n} not understood</source>
        <translation>{n} nicht verstanden</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>{n} turned away for a wrong token or form</source>
        <translation>{n} wegen falschen Tokens oder falscher Form abgewiesen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>{n} failed here</source>
        <translation>{n} hier gescheitert</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>Phones on this machine are heard on port {port}.</source>
        <translation>Telefone auf diesem Rechner werden auf Port {port} gehört.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>Nothing listens: no phone on this machine can tell of calls.</source>
        <translation>Nichts hört zu: Kein Telefon auf diesem Rechner kann Anrufe melden.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>Nothing listens on port {port}.</source>
        <translation>Auf Port {port} hört nichts zu.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>This token holds until the program ends: after the next start, phones have to be given the new one.</source>
        <translation>Dieses Token gilt, bis das Programm endet: Nach dem nächsten Start müssen Telefone das neue bekommen.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>No phone has told of a call since the start.</source>
        <translation>Seit dem Start hat kein Telefon einen Anruf gemeldet.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>Told since the start: {list}.</source>
        <translation>Gemeldet seit dem Start: {list}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>The last one at {time} ({ago}), from {line}.</source>
        <translation>Zuletzt um {time} ({ago}), von {line}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>{line} told of a call {ago}</source>
        <translation>{line} meldete einen Anruf {ago}</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>Connected.</source>
        <translation>Verbunden.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>Connecting …</source>
        <translation>Wird verbunden …</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>Connected since {moment}.</source>
        <translation>Verbunden seit {moment}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>Trying again in {time}.</source>
        <translation>Neuer Versuch in {time}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>Trying again now.</source>
        <translation>Wird jetzt erneut versucht.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>Told of a call {ago}.</source>
        <translation>Meldete einen Anruf {ago}.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>Asterisk at {place}, as {user}, encrypted</source>
        <translation>Asterisk auf {place}, als {user}, verschlüsselt</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_words.py"/>
        <source>Asterisk at {place}, as {user}</source>
        <translation>Asterisk auf {place}, als {user}</translation>
    </message>
</context>
<context>
    <name>PhonesTab</name>
    <message>
        <location filename="desk/ui/work/phones_tab.py"/>
        <source>Changing …</source>
        <translation>Wird geändert …</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_tab.py"/>
        <source>The settings file says something else about phones by now.</source>
        <translation>Die Einstellungsdatei sagt inzwischen etwas anderes über Telefone.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_tab.py"/>
        <source>Take it up</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_tab.py"/>
        <source>No program here opens this file.</source>
        <translation>Kein Programm hier öffnet diese Datei.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_tab.py"/>
        <source>Copy its path and open it by hand.</source>
        <translation>Kopieren Sie ihren Pfad und öffnen Sie sie von Hand.</translation>
    </message>
</context>
<context>
    <name>PhonesWork</name>
    <message>
        <location filename="desk/ui/work/phones_work.py"/>
        <source>Phones are heard now.</source>
        <translation>Telefone werden jetzt gehört.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_work.py"/>
        <source>No phone is heard any more.</source>
        <translation>Kein Telefon wird mehr gehört.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_work.py"/>
        <source>There is a new token: give every phone its new address.</source>
        <translation>Es gibt ein neues Token: Geben Sie jedem Telefon seine neue Adresse.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_work.py"/>
        <source>Kept; connecting to {line}.</source>
        <translation>Behalten; {line} wird verbunden.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_work.py"/>
        <source>What the settings file says counts now.</source>
        <translation>Was die Einstellungsdatei sagt, gilt jetzt.</translation>
    </message>
</context>
<context>
    <name>PopBanner</name>
    <message>
        <location filename="desk/ui/shell/banner.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/banner.py"/>
        <source>Put this call away</source>
        <translation>Diesen Anruf weglegen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/banner.py"/>
        <source>Calling</source>
        <translation>Anruf geht hinaus</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/banner.py"/>
        <source>{n} more waiting</source>
        <translation>{n} weitere warten</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/banner.py"/>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/banner.py"/>
        <source>Calling: {who}. {key} opens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/shell/banner.py"/>
        <source>Calling: {who}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PromiseLines</name>
    <message>
        <location filename="desk/ui/customer/promise_lines.py"/>
        <source>What we promised</source>
        <translation>Was wir zugesagt haben</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/promise_lines.py"/>
        <source>We will …</source>
        <translation>Wir werden …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/promise_lines.py"/>
        <source>By when</source>
        <translation>Bis wann</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/promise_lines.py"/>
        <source>By Friday 5 pm, in 2 hours …</source>
        <translation>Bis Freitag 17 Uhr, in 2 Stunden …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/promise_lines.py"/>
        <source> ({there})</source>
        <translation> ({there})</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/promise_lines.py"/>
        <source>Due {moment}{there}</source>
        <translation>Fällig {moment}{there}</translation>
    </message>
</context>
<context>
    <name>Proof</name>
    <message>
        <location filename="desk/ui/customer/proof_model.py"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof_model.py"/>
        <source>{length} overlap</source>
        <translation>{length} überschneiden sich</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof_model.py"/>
        <source>end not known</source>
        <translation>Ende nicht bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof_model.py"/>
        <source>{length} counted</source>
        <translation>{length} gezählt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof_model.py"/>
        <source>waiting</source>
        <translation>Warten</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof_model.py"/>
        <source>overlaps {others}</source>
        <translation>überschneidet {others}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof_model.py"/>
        <source>set aside</source>
        <translation>beiseitegelegt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof_model.py"/>
        <source>Customer time {time}, of it waiting {waiting}</source>
        <translation>Kundenzeit {time}, davon gewartet {waiting}</translation>
    </message>
</context>
<context>
    <name>ProofList</name>
    <message>
        <location filename="desk/ui/customer/proof.py"/>
        <source>Intervals behind the time</source>
        <translation>Abschnitte hinter der Zeit</translation>
    </message>
</context>
<context>
    <name>ProofPart</name>
    <message>
        <location filename="desk/ui/customer/proof.py"/>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof.py"/>
        <source>Count again</source>
        <translation>Neu zählen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof.py"/>
        <source>{time} customer time, {waiting} of it waiting</source>
        <translation>{time} Kundenzeit, davon {waiting} gewartet</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof.py"/>
        <source>No time has been counted yet.</source>
        <translation>Es wurde noch keine Zeit gezählt.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof.py"/>
        <source>{n} intervals</source>
        <translation>{n} Abschnitte</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof.py"/>
        <source>{n} set aside</source>
        <translation>{n} beiseitegelegt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof.py"/>
        <source>as of {time}; what overlaps counts once</source>
        <translation>Stand {time}; was sich überschneidet, zählt einmal</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/proof.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>PutOffForm</name>
    <message>
        <location filename="desk/ui/work/backs_forms.py"/>
        <source>When instead, on their clock?</source>
        <translation>Wann stattdessen, nach deren Uhr?</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_forms.py"/>
        <source>Put off</source>
        <translation>Aufschieben</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_forms.py"/>
        <source>“tomorrow 9:00”, “Friday 5 pm”</source>
        <translation>„morgen 9:00“, „Freitag 17 Uhr“</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_forms.py"/>
        <source>When instead, on the customer's clock</source>
        <translation>Wann stattdessen, nach der Uhr des Kunden</translation>
    </message>
    <message>
        <location filename="desk/ui/work/backs_forms.py"/>
        <source>{here}, {there}</source>
        <translation>{here}, {there}</translation>
    </message>
</context>
<context>
    <name>QueueList</name>
    <message>
        <location filename="desk/ui/identity/queue.py"/>
        <source>Possible links</source>
        <translation>Mögliche Verbindungen</translation>
    </message>
</context>
<context>
    <name>QueueLoader</name>
    <message>
        <location filename="desk/ui/identity/loader.py"/>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/loader.py"/>
        <source>Whoever calls is compared at once. All customers are compared with each other by “{command}” in a terminal, when you say so; nothing begins by itself.</source>
        <translation>Wer anruft, wird sofort verglichen. Alle Kunden werden mit „{command}“ in einem Terminal miteinander verglichen, wenn Sie es sagen; nichts beginnt von selbst.</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/loader.py"/>
        <source>The customers were never compared.</source>
        <translation>Die Kunden wurden nie verglichen.</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/loader.py"/>
        <source>Nothing to decide.</source>
        <translation>Nichts zu entscheiden.</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/loader.py"/>
        <source>All customers were last compared {when}.</source>
        <translation>Alle Kunden wurden zuletzt verglichen {when}.</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/loader.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/loader.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>QueuePanel</name>
    <message>
        <location filename="desk/ui/identity/queue.py"/>
        <source>Same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>Customer desk</source>
        <translation>Kundenplatz</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>Escalations</source>
        <translation>Eskalationen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>Same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>1 open flag</source>
        <translation>1 offene Eskalation</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>{n} open flags</source>
        <translation>{n} offene Eskalationen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>1 needs you</source>
        <translation>1 braucht Sie</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>{n} need you</source>
        <translation>{n} brauchen Sie</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>1 waits</source>
        <translation>1 wartet</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>{n} wait</source>
        <translation>{n} warten</translation>
    </message>
</context>
<context>
    <name>ReceiverCard</name>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Softphones and phone systems on this machine</source>
        <translation>Softphones und Telefonanlagen auf diesem Rechner</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Switch on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Switch off</source>
        <translation>Ausschalten</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>token</source>
        <translation>Token</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Asks the receiver as a phone would</source>
        <translation>Fragt den Empfänger, wie ein Telefon es täte</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Make a new token …</source>
        <translation>Neues Token erzeugen …</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>The receiver answers, and takes this token.</source>
        <translation>Der Empfänger antwortet und nimmt dieses Token an.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Hide the token</source>
        <translation>Token verbergen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Show the token</source>
        <translation>Token zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <location filename="desk/ui/work/phones_receiver.py"/>
        <source>Receiver</source>
        <translation>Empfänger</translation>
    </message>
</context>
<context>
    <name>ReceiverChoice</name>
    <message>
        <location filename="desk/ui/customer/hand_off_choice.py"/>
        <source>Hand off to</source>
        <translation>Übergeben an</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_choice.py"/>
        <source>List them …</source>
        <translation>Auflisten …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_choice.py"/>
        <source>Nobody is listed here yet. Type a name, or list whom your company passes customers on to.</source>
        <translation>Hier ist noch niemand aufgeführt. Geben Sie einen Namen ein, oder führen Sie auf, an wen Ihre Firma Kunden übergibt.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_choice.py"/>
        <source>When to call: tomorrow 9:00 …</source>
        <translation>Wann anrufen: morgen 9:00 …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_choice.py"/>
        <source>Awaited until: by 5 pm …</source>
        <translation>Erwartet bis: bis 17 Uhr …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_choice.py"/>
        <source>Which person?</source>
        <translation>Welche Person?</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_choice.py"/>
        <source>Which team?</source>
        <translation>Welches Team?</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_choice.py"/>
        <source>Which store? Any, if empty</source>
        <translation>Welche Filiale? Leer: irgendeine</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/hand_off_choice.py"/>
        <source>Who calls? Anybody, if empty</source>
        <translation>Wer ruft an? Leer: irgendjemand</translation>
    </message>
</context>
<context>
    <name>RecentList</name>
    <message>
        <location filename="desk/ui/shell/recent.py"/>
        <source>Recent customers</source>
        <translation>Zuletzt geöffnete Kunden</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/recent.py"/>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
</context>
<context>
    <name>Rejected</name>
    <message>
        <location filename="desk/ui/sources/rejected.py"/>
        <source>Show row</source>
        <translation>Zeile zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/rejected.py"/>
        <source>row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/rejected.py"/>
        <source>The row as it came</source>
        <translation>Die Zeile, wie sie kam</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/rejected.py"/>
        <source>{n} rows · newest {where}</source>
        <translation>{n} Zeilen · neueste {where}</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/rejected.py"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/rejected.py"/>
        <source>Show more</source>
        <translation>Mehr zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/rejected.py"/>
        <source>1 row</source>
        <translation>1 Zeile</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/rejected.py"/>
        <source>{n} rows</source>
        <translation>{n} Zeilen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/rejected.py"/>
        <source>Apply to {rows}</source>
        <translation>Anwenden auf {rows}</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/rejected.py"/>
        <source>Set the zone once</source>
        <translation>Zone einmal festlegen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/rejected.py"/>
        <source>Set “{label}” once</source>
        <translation>„{label}“ einmal festlegen</translation>
    </message>
</context>
<context>
    <name>RejectedPart</name>
    <message>
        <location filename="desk/ui/sources/rejected.py"/>
        <source>Rejected, and why</source>
        <translation>Zurückgewiesen, und warum</translation>
    </message>
</context>
<context>
    <name>ResolveForm</name>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Was it right to raise it?</source>
        <translation>War es richtig, sie auszulösen?</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Resolve</source>
        <translation>Erledigen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Kept: it was right</source>
        <translation>Gehalten: Sie war richtig</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Needless</source>
        <translation>Unnötig</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>What was done, or why it was needless</source>
        <translation>Was getan wurde, oder warum sie unnötig war</translation>
    </message>
</context>
<context>
    <name>RingBar</name>
    <message>
        <location filename="desk/ui/work/ring_bar.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/ring_bar.py"/>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/ring_bar.py"/>
        <source>Put this line away; it stays among the call-backs</source>
        <translation>Diese Zeile weglegen; der Rückruf bleibt in der Liste</translation>
    </message>
    <message>
        <location filename="desk/ui/work/ring_bar.py"/>
        <source>Call back later</source>
        <translation>Später zurückrufen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/ring_bar.py"/>
        <source>Call back now</source>
        <translation>Jetzt zurückrufen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/ring_bar.py"/>
        <source>{n} more due</source>
        <translation>{n} weitere fällig</translation>
    </message>
    <message>
        <location filename="desk/ui/work/ring_bar.py"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/ring_bar.py"/>
        <source>Ask first</source>
        <translation>Erst fragen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/ring_bar.py"/>
        <source>{said}. {key} opens.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RulePart</name>
    <message>
        <location filename="desk/ui/escalations/sections.py"/>
        <source>Edit rules</source>
        <translation>Regeln bearbeiten</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sections.py"/>
        <source>The rule that raised it</source>
        <translation>Die Regel, die sie auslöste</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sections.py"/>
        <source>Raised by hand by {name}.</source>
        <translation>Von {name} von Hand ausgelöst.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sections.py"/>
        <source>Raised by hand.</source>
        <translation>Von Hand ausgelöst.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sections.py"/>
        <source>This rule is no longer in the file.</source>
        <translation>Diese Regel steht nicht mehr in der Datei.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sections.py"/>
        <source>Raised {n} in 30 days.</source>
        <translation>{n}-mal in 30 Tagen ausgelöst.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sections.py"/>
        <source>Raised by version {old}; version {new} is in force.</source>
        <translation>Ausgelöst von Fassung {old}; Fassung {new} gilt.</translation>
    </message>
</context>
<context>
    <name>RulesPage</name>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>Save as new version</source>
        <translation>Als neue Fassung speichern</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>Throw away changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>Try and measures</source>
        <translation>Probe und Messgrößen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>path</source>
        <translation>Pfad</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>Version {n}, saved {moment} by {who}</source>
        <translation>Fassung {n}, gespeichert {moment} von {who}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>The file was changed by hand and is not in force; version {n} still is.</source>
        <translation>Die Datei wurde von Hand geändert und gilt nicht; Fassung {n} gilt weiter.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>Nothing is wrong with it; it is not in force until it is saved.</source>
        <translation>Nichts daran ist falsch; es gilt erst, wenn es gespeichert ist.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>This is what is in force.</source>
        <translation>Das gilt zurzeit.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>Line {n}: {what}</source>
        <translation>Zeile {n}: {what}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>Line {n}</source>
        <translation>Zeile {n}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>Back to the flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_page.py"/>
        <source>You may edit it by hand, too: what is saved there is checked and becomes a new version.</source>
        <translation>Sie dürfen sie auch von Hand bearbeiten: Was dort gespeichert wird, wird geprüft und wird eine neue Fassung.</translation>
    </message>
</context>
<context>
    <name>RulesPanel</name>
    <message>
        <location filename="desk/ui/escalations/rules_panel.py"/>
        <source>Back to the text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_panel.py"/>
        <source>No rule here</source>
        <translation>Hier steht keine Regel</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_panel.py"/>
        <source>Try it as it is written now, before it is saved.</source>
        <translation>Probieren Sie sie so, wie sie jetzt dasteht, bevor sie gespeichert wird.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_panel.py"/>
        <source>Mend what is wrong, then it can be tried.</source>
        <translation>Beheben Sie, was falsch ist, dann kann sie probiert werden.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_panel.py"/>
        <source>Put the cursor into a rule to try it.</source>
        <translation>Setzen Sie den Cursor in eine Regel, um sie zu probieren.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_panel.py"/>
        <source>Insert {name}: {words}</source>
        <translation>{name} einfügen: {words}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_panel.py"/>
        <source>The version in force would flag {n}.</source>
        <translation>Die geltende Fassung würde {n} melden.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_panel.py"/>
        <source>The rule at the cursor</source>
        <translation>Die Regel beim Cursor</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_panel.py"/>
        <source>What rules can ask about</source>
        <translation>Wonach Regeln fragen können</translation>
    </message>
</context>
<context>
    <name>RulesWork</name>
    <message>
        <location filename="desk/ui/escalations/rules_work.py"/>
        <source>It cannot be saved while something is wrong with it.</source>
        <translation>Es kann nicht gespeichert werden, solange etwas daran falsch ist.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_work.py"/>
        <source>Mend it, or throw the changes away.</source>
        <translation>Beheben Sie es, oder verwerfen Sie die Änderungen.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_work.py"/>
        <source>The rules were changed and are not saved.</source>
        <translation>Die Regeln wurden geändert und sind nicht gespeichert.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_work.py"/>
        <source>Go on editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_work.py"/>
        <source>Save as new version</source>
        <translation>Als neue Fassung speichern</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_work.py"/>
        <source>Throw away changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_work.py"/>
        <source>Version {n} was saved by {who} since you began. Which shall be in force?</source>
        <translation>Fassung {n} wurde von {who} gespeichert, seit Sie begonnen haben. Welche soll gelten?</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_work.py"/>
        <source>hand</source>
        <translation>Hand</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_work.py"/>
        <source>Mine, as a new version</source>
        <translation>Meine, als neue Fassung</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/rules_work.py"/>
        <source>Theirs; throw mine away</source>
        <translation>Die andere; meine verwerfen</translation>
    </message>
</context>
<context>
    <name>SaidPart</name>
    <message>
        <location filename="desk/ui/shell/said_part.py"/>
        <source>Said</source>
        <translation>Gesagt</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/said_part.py"/>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/said_part.py"/>
        <source>Looking through what was said …</source>
        <translation>Es wird durchgesehen, was gesagt wurde …</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/said_part.py"/>
        <source>No name yet</source>
        <translation>Noch kein Name</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/said_part.py"/>
        <source>Belongs to nobody yet</source>
        <translation>Gehört noch niemandem</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/said_part.py"/>
        <source>What was said before {day} is being made findable.</source>
        <translation>Was vor dem {day} gesagt wurde, wird auffindbar gemacht.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/said_part.py"/>
        <source>Looked back to {day}; another word helps.</source>
        <translation>Durchgesehen bis {day}; ein weiteres Wort hilft.</translation>
    </message>
</context>
<context>
    <name>SealedFiles</name>
    <message>
        <location filename="desk/ui/shell/sealed.py"/>
        <source>Show recovery code</source>
        <translation>Wiederherstellungscode zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/sealed.py"/>
        <source>Do it now</source>
        <translation>Jetzt tun</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/sealed.py"/>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/sealed.py"/>
        <source>The {file} is being rewritten: {share} %.</source>
        <translation>Die Datei „{file}“ wird neu geschrieben: {share} %.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/sealed.py"/>
        <source>Until then nobody can be looked up.</source>
        <translation>Bis dahin kann niemand nachgeschlagen werden.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/sealed.py"/>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <location filename="desk/ui/shell/search.py"/>
        <source>Find a customer</source>
        <translation>Kunden suchen</translation>
    </message>
</context>
<context>
    <name>SecretDialog</name>
    <message>
        <location filename="desk/ui/sources/secrets.py"/>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/secrets.py"/>
        <source>No system keyring answers here, so it is asked for once a run and never written down.</source>
        <translation>Hier antwortet kein Schlüsselbund des Systems, deshalb wird bei jedem Start einmal danach gefragt und es wird nie aufgeschrieben.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/secrets.py"/>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/secrets.py"/>
        <source>{source} asks for its {key}.</source>
        <translation>{source} fragt nach: {key}.</translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <location filename="desk/ui/sources/fields.py"/>
        <source>may stay empty</source>
        <translation>darf leer bleiben</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/fields.py"/>
        <source>Choose …</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/fields.py"/>
        <source>This is needed.</source>
        <translation>Das wird gebraucht.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/fields.py"/>
        <source>as it is</source>
        <translation>wie es ist</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/fields.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>Showing</name>
    <message>
        <location filename="desk/ui/identity/showing.py"/>
        <source>{one} and {other} are no possible link any more.</source>
        <translation>{one} und {other} sind keine mögliche Verbindung mehr.</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/showing.py"/>
        <source>Somebody decided it meanwhile, or a pull said for certain.</source>
        <translation>Jemand hat es inzwischen entschieden, oder ein Abruf hat es sicher gesagt.</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <location filename="desk/ui/shell/side.py"/>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <location filename="desk/ui/pieces/states.py"/>
        <source>Loading</source>
        <translation>Wird geladen</translation>
    </message>
</context>
<context>
    <name>SnoozeForm</name>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Hide until when?</source>
        <translation>Bis wann ausblenden?</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Until</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>4 hours</source>
        <translation>4 Stunden</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Tomorrow {time}</source>
        <translation>Morgen {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/forms.py"/>
        <source>Monday {time}</source>
        <translation>Montag {time}</translation>
    </message>
</context>
<context>
    <name>SourceCard</name>
    <message>
        <location filename="desk/ui/sources/card.py"/>
        <source>Last pulls: {n} well, {part} in part, {failed} failed</source>
        <translation>Letzte Abrufe: {n} gelungen, {part} teilweise, {failed} gescheitert</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/card.py"/>
        <source>{n} rejected</source>
        <translation>{n} zurückgewiesen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/card.py"/>
        <source>{n} rows</source>
        <translation>{n} Zeilen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/card.py"/>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/card.py"/>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/card.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/card.py"/>
        <source>Pull now</source>
        <translation>Jetzt abrufen</translation>
    </message>
</context>
<context>
    <name>SourceList</name>
    <message>
        <location filename="desk/ui/sources/list.py"/>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>SourcePanel</name>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>Choose a source to see how it stands and what it set aside.</source>
        <translation>Wählen Sie eine Quelle, um zu sehen, wie es um sie steht und was sie beiseitegelegt hat.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>1 rejected row</source>
        <translation>1 zurückgewiesene Zeile</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>{n} rejected rows</source>
        <translation>{n} zurückgewiesene Zeilen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>Remove {title}? Its {rows} rows and its sign-in leave this desk; the system itself is not touched.</source>
        <translation>{title} entfernen? Ihre {rows} Zeilen und ihre Anmeldung verlassen diesen Arbeitsplatz; das System selbst bleibt unberührt.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>Streams</source>
        <translation>Datenströme</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>Pull now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>Pull all again</source>
        <translation>Alles neu abrufen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>Remove …</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>Settings; what stays empty stays as it is</source>
        <translation>Einstellungen; was leer bleibt, bleibt, wie es ist</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/panel.py"/>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>SourceWork</name>
    <message>
        <location filename="desk/ui/sources/work.py"/>
        <source>Signing in …</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/work.py"/>
        <source>Saved; pulling again.</source>
        <translation>Gespeichert; es wird neu abgerufen.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/work.py"/>
        <source>Removing …</source>
        <translation>Wird entfernt …</translation>
    </message>
</context>
<context>
    <name>SourcesRoom</name>
    <message>
        <location filename="desk/ui/sources/room.py"/>
        <source>Add a source</source>
        <translation>Quelle hinzufügen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/room.py"/>
        <source>1 source</source>
        <translation>1 Quelle</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/room.py"/>
        <source>{n} sources</source>
        <translation>{n} Quellen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/room.py"/>
        <source>{n} records</source>
        <translation>{n} Datensätze</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/room.py"/>
        <source>{n} customers</source>
        <translation>{n} Kunden</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/room.py"/>
        <source>cache {size}</source>
        <translation>Cache {size}</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/room.py"/>
        <source>No source yet.</source>
        <translation>Noch keine Quelle.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/room.py"/>
        <source>Add your first one: a CRM, a shop, chats, calls or a folder of exported files.</source>
        <translation>Fügen Sie Ihre erste hinzu: ein CRM, einen Shop, Chats, Anrufe oder einen Ordner exportierter Dateien.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/room.py"/>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
</context>
<context>
    <name>StandingWork</name>
    <message>
        <location filename="desk/ui/customer/standing_work.py"/>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>StateChips</name>
    <message>
        <location filename="desk/ui/escalations/chips.py"/>
        <source>Flags shown</source>
        <translation>Angezeigte Eskalationen</translation>
    </message>
</context>
<context>
    <name>Suggested</name>
    <message>
        <location filename="desk/ui/customer/suggested.py"/>
        <source>Take it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/suggested.py"/>
        <source>Suggested</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/suggested.py"/>
        <source>Take the outcome {title}</source>
        <translation>Das Ergebnis {title} übernehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/suggested.py"/>
        <source>Show the line</source>
        <translation>Eintrag zeigen</translation>
    </message>
</context>
<context>
    <name>TabRow</name>
    <message>
        <location filename="desk/ui/work/tabs.py"/>
        <source>Parts of the work room</source>
        <translation>Teile des Raums Arbeit</translation>
    </message>
    <message>
        <location filename="desk/ui/work/tabs.py"/>
        <source>{tab}, {n} for you</source>
        <translation>{tab}, {n} für Sie</translation>
    </message>
</context>
<context>
    <name>Taking</name>
    <message>
        <location filename="desk/ui/taking.py"/>
        <source>Saved: {name}</source>
        <translation>Gespeichert: {name}</translation>
    </message>
    <message>
        <location filename="desk/ui/taking.py"/>
        <source>{name} cannot be written ({why}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/taking.py"/>
        <source>Choose another folder, or close what has the file open.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tallies</name>
    <message>
        <location filename="desk/ui/escalations/tallies.py"/>
        <source>Numbers are still settling: {n} customers to go.</source>
        <translation>Die Zahlen setzen sich noch: {n} Kunden stehen aus.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/tallies.py"/>
        <source>Numbers are still settling: 1 customer to go.</source>
        <translation>Die Zahlen setzen sich noch: 1 Kunde steht aus.</translation>
    </message>
</context>
<context>
    <name>TargetLine</name>
    <message>
        <location filename="desk/ui/work/outbox_page.py"/>
        <source>Ask again now</source>
        <translation>Jetzt erneut fragen</translation>
    </message>
</context>
<context>
    <name>TidyCard</name>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>Tidy up</source>
        <translation>Aufräumen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>The cache takes {size}.</source>
        <translation>Der Cache belegt {size}.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>{size} of it are free and can be given back to the disk.</source>
        <translation>{size} davon sind frei und können der Platte zurückgegeben werden.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>What is older than it is kept for goes once a day.</source>
        <translation>Was älter ist, als es aufgehoben wird, verschwindet einmal am Tag.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>Everything is kept for ever; a source's settings say for how many days instead.</source>
        <translation>Alles wird für immer aufgehoben; die Einstellungen einer Quelle sagen stattdessen, für wie viele Tage.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>Looking …</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>Erasing what is too old: {n} records</source>
        <translation>Zu Altes wird gelöscht: {n} Datensätze</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>Bringing the index of what was said into one piece</source>
        <translation>Das Verzeichnis des Gesagten wird zusammengeführt</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>Giving back free space: {size}</source>
        <translation>Freier Platz wird zurückgegeben: {size}</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>{n} records that were too old are gone.</source>
        <translation>{n} zu alte Datensätze sind weg.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>The cache is {size} smaller.</source>
        <translation>Der Cache ist um {size} kleiner.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>Stopped; what was done stays.</source>
        <translation>Angehalten; was getan ist, bleibt.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>There was nothing to tidy.</source>
        <translation>Es gab nichts aufzuräumen.</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/sources/tidy.py"/>
        <source>Room on this computer</source>
        <translation>Platz auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <location filename="desk/ui/customer/timeline_words.py"/>
        <source>at least {length}</source>
        <translation>mindestens {length}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/timeline_words.py"/>
        <source>in journey: {title}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/customer/timeline_words.py"/>
        <source>In this journey: {why}</source>
        <translation>In diesem Anliegen: {why}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/timeline_words.py"/>
        <source>this journey</source>
        <translation>dieses Anliegen</translation>
    </message>
</context>
<context>
    <name>TimelineCard</name>
    <message>
        <location filename="desk/ui/customer/timeline_card.py"/>
        <source>Find in timeline</source>
        <translation>Im Verlauf suchen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/timeline_card.py"/>
        <source>Nothing on these channels.</source>
        <translation>Nichts auf diesen Kanälen.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/timeline_card.py"/>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/timeline_card.py"/>
        <source>Nothing on this timeline yet.</source>
        <translation>In diesem Verlauf steht noch nichts.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/timeline_card.py"/>
        <source>It fills as sources are pulled; Sources shows how fresh they are.</source>
        <translation>Er füllt sich, sobald Quellen abgerufen werden; Quellen zeigt, wie aktuell sie sind.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/timeline_card.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>TimelineView</name>
    <message>
        <location filename="desk/ui/customer/timeline_view.py"/>
        <source>Timeline</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>Told</name>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>Tracking</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>Tried</source>
        <translation>Versucht</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>noted</source>
        <translation>notiert</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>read</source>
        <translation>gelesen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>Asked {n}×</source>
        <translation>{n}× gefragt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>Kept</source>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>Due {time}</source>
        <translation>Fällig {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>asked {n} times</source>
        <translation>{n}-mal gefragt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>kept</source>
        <translation>eingehalten</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>overdue since {moment}</source>
        <translation>überfällig seit {moment}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>due {moment}</source>
        <translation>fällig {moment}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>1 question was asked again.</source>
        <translation>1 Frage wurde noch einmal gestellt.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>{n} questions were asked again.</source>
        <translation>{n} Fragen wurden noch einmal gestellt.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>1 transcript has not been read.</source>
        <translation>1 Mitschrift wurde nicht gelesen.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_words.py"/>
        <source>{n} transcripts have not been read.</source>
        <translation>{n} Mitschriften wurden nicht gelesen.</translation>
    </message>
</context>
<context>
    <name>ToldCard</name>
    <message>
        <location filename="desk/ui/customer/told.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told.py"/>
        <source>Copy everything already told, as text</source>
        <translation>Alles schon Gesagte als Text kopieren</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told.py"/>
        <source>Read transcripts</source>
        <translation>Mitschriften lesen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told.py"/>
        <source>Ask the sources for what was said, word by word</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told.py"/>
        <source>Transcripts read.</source>
        <translation>Mitschriften gelesen.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told.py"/>
        <source>What was said before cannot be shown just now.</source>
        <translation>Was früher gesagt wurde, kann gerade nicht angezeigt werden.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told.py"/>
        <source>Nothing yet: ask for the reason, and for an order or case number.</source>
        <translation>Noch nichts: Fragen Sie nach dem Grund und nach einer Bestell- oder Vorgangsnummer.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told.py"/>
        <source>All {n}</source>
        <translation>Alle {n}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told.py"/>
        <source>Reading transcripts at their sources …</source>
        <translation>Mitschriften werden bei ihren Quellen gelesen …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told.py"/>
        <source>Already told us</source>
        <translation>Uns schon gesagt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told.py"/>
        <source>don't ask again</source>
        <translation>nicht noch einmal fragen</translation>
    </message>
</context>
<context>
    <name>ToldLines</name>
    <message>
        <location filename="desk/ui/customer/told_lines.py"/>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_lines.py"/>
        <source>Done: {promise}</source>
        <translation>Erledigt: {promise}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_lines.py"/>
        <source>What was promised has been done</source>
        <translation>Was zugesagt war, ist getan</translation>
    </message>
</context>
<context>
    <name>ToldPart</name>
    <message>
        <location filename="desk/ui/customer/told_part.py"/>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_part.py"/>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/told_part.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
</context>
<context>
    <name>TranscriptPart</name>
    <message>
        <location filename="desk/ui/customer/transcript.py"/>
        <source>Show transcript</source>
        <translation>Mitschrift zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/transcript.py"/>
        <source>Asking {source} …</source>
        <translation>{source} wird gefragt …</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/transcript.py"/>
        <source>Transcript</source>
        <translation>Mitschrift</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/transcript.py"/>
        <source>The source has no messages for this any more.</source>
        <translation>Die Quelle hat dazu keine Nachrichten mehr.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/transcript.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{line} {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{day}: {values}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{weekday} {date}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>No journeys in these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Half took at most {median}, nine of ten at most {most} · journeys: {n}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{n} of {all} journeys went on another day · asked again: {questions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{n} opened, {answered} of them answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{told} · half within {length}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>No promise fell due in these days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{n} of {all} kept, {share}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{days} d {hours} h</source>
        <translation>{days} T. {hours} h</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Customer time per journey</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Median</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>p90</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Came back, and asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Repeats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Questions asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Flags opened and answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Answered since</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Promises kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Kept</source>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Journeys</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Asked again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Flags opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Answered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Half within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Promises due</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{title} {value}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{title} (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{first} – {last}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>Back to the board (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>{n} days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>How far back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>Charts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>Table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>Shown as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>Save as CSV …</source>
        <translation>Als CSV speichern …</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>Save as PDF …</source>
        <translation>Als PDF speichern …</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>Numbers by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>Numbers are still settling: {n} customers to go.</source>
        <translation>Die Zahlen setzen sich noch: {n} Kunden stehen aus.</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>Numbers are still settling: 1 customer to go.</source>
        <translation>Die Zahlen setzen sich noch: 1 Kunde steht aus.</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>Trends</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrialCard</name>
    <message>
        <location filename="desk/ui/escalations/trial_card.py"/>
        <source>Tried on the last 30 days</source>
        <translation>An den letzten 30 Tagen probiert</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/trial_card.py"/>
        <source>Try on the last 30 days</source>
        <translation>An den letzten 30 Tagen probieren</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/trial_card.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/trial_card.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/trial_card.py"/>
        <source>Trying, {percent}</source>
        <translation>Probe läuft, {percent}</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <location filename="desk/ui/pieces/undo.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="desk/ui/pieces/undo.py"/>
        <source>Put this line away</source>
        <translation>Diese Zeile weglegen</translation>
    </message>
    <message>
        <location filename="desk/ui/pieces/undo.py"/>
        <source>{words} {key} takes it back.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlinkedPage</name>
    <message>
        <location filename="desk/ui/customer/unlinked_page.py"/>
        <source>Nothing in these records says for certain whose they are. They are kept, and move to a customer as soon as an account, e-mail or phone number says so.</source>
        <translation>Nichts in diesen Datensätzen sagt sicher, wem sie gehören. Sie werden aufgehoben und wandern zu einem Kunden, sobald ein Konto, eine E-Mail-Adresse oder eine Telefonnummer es sagt.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/unlinked_page.py"/>
        <source>Belongs to nobody yet</source>
        <translation>Gehört noch niemandem</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <location filename="desk/ui/identity/verdict.py"/>
        <source>Same person</source>
        <translation>Dieselbe Person</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/verdict.py"/>
        <source>Different people</source>
        <translation>Verschiedene Personen</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/verdict.py"/>
        <source>Same household</source>
        <translation>Selber Haushalt</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/verdict.py"/>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/verdict.py"/>
        <source>Note, if one helps the next reader</source>
        <translation>Notiz, wenn sie dem Nächsten hilft</translation>
    </message>
    <message>
        <location filename="desk/ui/identity/verdict.py"/>
        <source>Note on your answer, optional</source>
        <translation>Notiz zu Ihrer Antwort, freiwillig</translation>
    </message>
</context>
<context>
    <name>WishForm</name>
    <message>
        <location filename="desk/ui/work/wish_form.py"/>
        <source>What do they say about calls?</source>
        <translation>Was sagen sie über Anrufe?</translation>
    </message>
    <message>
        <location filename="desk/ui/work/wish_form.py"/>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="desk/ui/work/wish_form.py"/>
        <source>No calls at all</source>
        <translation>Gar keine Anrufe</translation>
    </message>
    <message>
        <location filename="desk/ui/work/wish_form.py"/>
        <source>Nothing to sell</source>
        <translation>Nichts zu verkaufen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/wish_form.py"/>
        <source>Only at these hours: 17:00-20:00</source>
        <translation>Nur zu diesen Zeiten: 17:00-20:00</translation>
    </message>
    <message>
        <location filename="desk/ui/work/wish_form.py"/>
        <source>Time zone they live by, where they said so</source>
        <translation>Zeitzone, in der sie leben, wenn sie es gesagt haben</translation>
    </message>
    <message>
        <location filename="desk/ui/work/wish_form.py"/>
        <source>In their words</source>
        <translation>In ihren Worten</translation>
    </message>
    <message>
        <location filename="desk/ui/work/wish_form.py"/>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
</context>
<context>
    <name>WishWork</name>
    <message>
        <location filename="desk/ui/work/wish_work.py"/>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/wish_work.py"/>
        <source>What they said about calls is kept.</source>
        <translation>Was sie über Anrufe gesagt haben, ist festgehalten.</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>{seconds} s</source>
        <translation>{seconds} s</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>{minutes} m</source>
        <translation>{minutes} min</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>{hours} h</source>
        <translation>{hours} h</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>{hours} h {minutes} m</source>
        <translation>{hours} h {minutes} min</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>{minutes} m {seconds} s</source>
        <translation>{minutes} min {seconds} s</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>under a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>{n} s ago</source>
        <translation>vor {n} s</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>{n} min ago</source>
        <translation>vor {n} min</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>{n} h ago</source>
        <translation>vor {n} h</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>1 day ago</source>
        <translation>vor 1 Tag</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>{n} days ago</source>
        <translation>vor {n} Tagen</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <location filename="desk/ui/words.py"/>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
</context>
<context>
    <name>Work</name>
    <message>
        <location filename="desk/ui/work/tabs.py"/>
        <source>Call-backs</source>
        <translation>Rückrufe</translation>
    </message>
    <message>
        <location filename="desk/ui/work/tabs.py"/>
        <source>Call log</source>
        <translation>Anrufliste</translation>
    </message>
    <message>
        <location filename="desk/ui/work/tabs.py"/>
        <source>Outbox</source>
        <translation>Postausgang</translation>
    </message>
    <message>
        <location filename="desk/ui/work/tabs.py"/>
        <source>Phones</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <location filename="desk/ui/work/tabs.py"/>
        <source>Hand-offs</source>
        <translation>Übergaben</translation>
    </message>
</context>
<context>
    <name>WorkRoom</name>
    <message>
        <location filename="desk/ui/work/room.py"/>
        <source>Until then what it said before counts.</source>
        <translation>Bis dahin gilt, was vorher dort stand.</translation>
    </message>
    <message>
        <location filename="desk/ui/work/room.py"/>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/room.py"/>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
</context>
<context>
    <name>WorkTabs</name>
    <message>
        <location filename="desk/ui/shell/work_tabs.py"/>
        <source>Work: {part}</source>
        <translation>Arbeit: {part}</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/work_tabs.py"/>
        <source>No program here opens this file.</source>
        <translation>Kein Programm hier öffnet diese Datei.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/work_tabs.py"/>
        <source>Open it by hand: {path}</source>
        <translation>Öffnen Sie sie von Hand: {path}</translation>
    </message>
</context>
<context>
    <name>WrapUpCare</name>
    <message>
        <location filename="desk/ui/customer/wrap_up_care.py"/>
        <source>Wrap up</source>
        <translation>Nachbearbeiten</translation>
    </message>
</context>
<context>
    <name>WrapUpMending</name>
    <message>
        <location filename="desk/ui/customer/wrap_up_mending.py"/>
        <source>Promise kept: {promise}.</source>
        <translation>Zusage eingehalten: {promise}.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_mending.py"/>
        <source>Wrap-up taken back.</source>
        <translation>Nachbearbeitung zurückgenommen.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_mending.py"/>
        <source>The wrap-up counts again.</source>
        <translation>Die Nachbearbeitung gilt wieder.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_mending.py"/>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>WrapUpPart</name>
    <message>
        <location filename="desk/ui/customer/wrap_up_part.py"/>
        <source>Note on this interaction</source>
        <translation>Notiz zu dieser Interaktion</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_part.py"/>
        <source>What the next of us should know</source>
        <translation>Was der Nächste von uns wissen sollte</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_part.py"/>
        <source>Finish</source>
        <translation>Abschließen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_part.py"/>
        <source>Ctrl+Enter</source>
        <translation>Strg+Eingabe</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_part.py"/>
        <source>Throw away</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_part.py"/>
        <source>Closes by itself at {time}</source>
        <translation>Schließt von selbst um {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_part.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_part.py"/>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_part.py"/>
        <source>Promise, if there is one</source>
        <translation>Zusage, falls es eine gibt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_part.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>WrapUpWork</name>
    <message>
        <location filename="desk/ui/customer/wrap_up_work.py"/>
        <source>Wrapped up: {outcome}.</source>
        <translation>Nachbearbeitet: {outcome}.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_work.py"/>
        <source>Wrapped up.</source>
        <translation>Nachbearbeitet.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_work.py"/>
        <source>Wrap-up thrown away.</source>
        <translation>Nachbearbeitung verworfen.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_work.py"/>
        <source>Closed by time as “{outcome}”.</source>
        <translation>Durch Zeitablauf geschlossen als „{outcome}“.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_work.py"/>
        <source>Closed by time.</source>
        <translation>Durch Zeitablauf geschlossen.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrap_up_work.py"/>
        <source>Undone.</source>
        <translation>Rückgängig gemacht.</translation>
    </message>
</context>
<context>
    <name>WrappedUp</name>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source>Wrapped up before</source>
        <translation>Früher nachbearbeitet</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/wrapped_up.py"/>
        <source>and {n} more</source>
        <translation>und {n} weitere</translation>
    </message>
</context>
</TS>
