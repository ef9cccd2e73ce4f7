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
    <name>AtSettings</name>
    <message>
        <location filename="desk/ui/shell/at_settings.py"/>
        <source>No program here opens this file.</source>
        <translation>Kein Programm hier öffnet diese Datei.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/at_settings.py"/>
        <source>Copy its path and open it by hand.</source>
        <translation>Kopieren Sie ihren Pfad und öffnen Sie sie von Hand.</translation>
    </message>
</context>
<context>
    <name>AtTray</name>
    <message>
        <location filename="desk/ui/shell/at_tray.py"/>
        <source>Calls are still offered. Quit is in the menu of the icon.</source>
        <translation>Anrufe werden weiter angeboten. Beenden steht im Menü des Symbols.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/at_tray.py"/>
        <source>Tellonce stays here</source>
        <translation>Tellonce bleibt hier</translation>
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
        <translation>Zurück zur Liste</translation>
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
        <translation>Ich rufe an</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Give back</source>
        <translation>Zurückgeben</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Whoever is free calls them</source>
        <translation>Wer frei ist, ruft an</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>Nobody is to call</source>
        <translation>Niemand soll anrufen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>What they wish</source>
        <translation>Was sie wünschen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/back_panel.py"/>
        <source>What they say about calls</source>
        <translation>Was sie über Anrufe sagen</translation>
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
        <translation>Anruf erlaubt</translation>
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
    <name>Below</name>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>keep them here</source>
        <translation>hier behalten</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>remove them here</source>
        <translation>hier entfernen</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <location filename="connectors/odoo/__init__.py"/>
        <location filename="connectors/tryton/__init__.py"/>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>FreePBX keeps its calls in MariaDB unless told otherwise.</source>
        <translation>FreePBX führt seine Anrufe in MariaDB, wenn nichts anderes eingestellt ist.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Not for an SQLite file.</source>
        <translation>Nicht bei einer SQLite-Datei.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Name of the database</source>
        <translation>Name der Datenbank</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>On a server, for example asteriskcdrdb.</source>
        <translation>Auf einem Server, zum Beispiel asteriskcdrdb.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>User name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>On a server. To read this one table is all it must be allowed.</source>
        <translation>Auf einem Server. Er muss nur diese eine Tabelle lesen dürfen.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <location filename="connectors/matrix/__init__.py"/>
        <location filename="connectors/tryton/__init__.py"/>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>On a server.</source>
        <translation>Auf einem Server.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Encrypt the connection</source>
        <translation>Verbindung verschlüsseln</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <location filename="connectors/call_records/refusals.py"/>
        <source>SQLite file</source>
        <translation>SQLite-Datei</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>SQLite only. It is opened for reading only.</source>
        <translation>Nur SQLite. Sie wird nur zum Lesen geöffnet.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>The SQLite file is a copy that nobody writes to</source>
        <translation>Die SQLite-Datei ist eine Kopie, in die niemand schreibt</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Otherwise it must be in WAL mode, or our reading could make the telephone system lose calls.</source>
        <translation>Sonst muss sie im WAL-Modus sein, sonst könnte die Telefonanlage durch unser Lesen Anrufe verlieren.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Layout of the table</source>
        <translation>Aufbau der Tabelle</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Empty for the layout's usual one: cdr or acc_cdrs.</source>
        <translation>Leer für die übliche des Aufbaus: cdr oder acc_cdrs.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Column map</source>
        <translation>Spaltenzuordnung</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>For own columns: id=…, call=…, started=…, caller=…, callee=…, talk=… and so on, separated by commas.</source>
        <translation>Für eigene Spalten: id=…, call=…, started=…, caller=…, callee=…, talk=… und so weiter, mit Kommas getrennt.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Our extensions have at most this many digits</source>
        <translation>Unsere Nebenstellen haben höchstens so viele Ziffern</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Our own numbers</source>
        <translation>Unsere eigenen Nummern</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Separated by commas; one ending in * stands for all that begin so. They tell calls in from calls out.</source>
        <translation>Mit Kommas getrennt; eine mit * am Ende steht für alle, die so beginnen. An ihnen erkennt man ein- und ausgehende Anrufe.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Digits dialled for an outside line</source>
        <translation>Ziffern, die für eine Amtsleitung gewählt werden</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>For example 0 or 9.</source>
        <translation>Zum Beispiel 0 oder 9.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>When calls are deleted there</source>
        <translation>Wenn Anrufe dort gelöscht werden</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Telephone systems often purge old calls; removing them here would shorten every customer's history.</source>
        <translation>Telefonanlagen löschen oft alte Anrufe; würden sie hier entfernt, würde die Geschichte jedes Kunden kürzer.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>The table is missing.</source>
        <translation>Die Tabelle fehlt.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Enter the name of the table that holds the calls.</source>
        <translation>Geben Sie den Namen der Tabelle ein, in der die Anrufe stehen.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>The number of digits of our extensions is no number.</source>
        <translation>Die Ziffernzahl unserer Nebenstellen ist keine Zahl.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Enter a number such as 4.</source>
        <translation>Geben Sie eine Zahl wie 4 ein.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>There is no time zone {name}.</source>
        <translation>Es gibt keine Zeitzone {name}.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Enter one such as Europe/Berlin or America/New_York.</source>
        <translation>Geben Sie eine wie Europe/Berlin oder America/New_York ein.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <source>Call records (SQL)</source>
        <translation>Anrufdaten (SQL)</translation>
    </message>
    <message>
        <location filename="connectors/call_records/__init__.py"/>
        <location filename="connectors/odoo/__init__.py"/>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <location filename="connectors/call_records/asterisk.py"/>
        <location filename="desk/domain/calls_record.py"/>
        <source>caller shown as</source>
        <translation>Anrufer angezeigt als</translation>
    </message>
    <message>
        <location filename="connectors/call_records/calls.py"/>
        <location filename="desk/domain/calls_record.py"/>
        <source>number called</source>
        <translation>angerufene Nummer</translation>
    </message>
    <message>
        <location filename="connectors/call_records/calls.py"/>
        <source>Neither number of this call is one of ours, so nobody knows who called whom.</source>
        <translation>Keine der beiden Nummern dieses Anrufs ist eine von unseren, also weiß niemand, wer wen angerufen hat.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/database.py"/>
        <source>No SQLite file is chosen.</source>
        <translation>Es ist keine SQLite-Datei gewählt.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/database.py"/>
        <source>Choose the file the telephone system writes its calls to.</source>
        <translation>Wählen Sie die Datei, in die die Telefonanlage ihre Anrufe schreibt.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/database.py"/>
        <source>There is no file {path}.</source>
        <translation>Es gibt keine Datei {path}.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/database.py"/>
        <source>Check the path of the SQLite file in this source's settings.</source>
        <translation>Prüfen Sie den Pfad der SQLite-Datei in den Einstellungen dieser Quelle.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/database.py"/>
        <source>Reading this SQLite file could make the telephone system lose calls: each would lock the other out.</source>
        <translation>Würde diese SQLite-Datei gelesen, könnte die Telefonanlage Anrufe verlieren: Beide würden sich gegenseitig aussperren.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/database.py"/>
        <source>While the telephone system is stopped, run once: sqlite3 FILE 'PRAGMA journal_mode=WAL'. If the file is a copy that nobody writes to, say so in this source's settings.</source>
        <translation>Führen Sie bei angehaltener Telefonanlage einmal aus: sqlite3 FILE 'PRAGMA journal_mode=WAL'. Ist die Datei eine Kopie, in die niemand schreibt, sagen Sie es in den Einstellungen dieser Quelle.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/database.py"/>
        <source>user name</source>
        <translation>Benutzername</translation>
    </message>
    <message>
        <location filename="connectors/call_records/database.py"/>
        <source>The {label} is missing.</source>
        <translation>Es fehlt: {label}.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/database.py"/>
        <source>Enter the {label} of the telephone system's database.</source>
        <translation>Geben Sie dies zur Datenbank der Telefonanlage ein: {label}.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/database.py"/>
        <source>The port is not a number between 1 and 65535.</source>
        <translation>Der Port ist keine Zahl zwischen 1 und 65535.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/database.py"/>
        <source>{kind} usually listens on {usual}.</source>
        <translation>{kind} hört gewöhnlich auf {usual}.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/described.py"/>
        <location filename="connectors/call_records/kamailio.py"/>
        <source>hung up by</source>
        <translation>aufgelegt von</translation>
    </message>
    <message>
        <location filename="connectors/call_records/kamailio.py"/>
        <source>SIP code</source>
        <translation>SIP-Code</translation>
    </message>
    <message>
        <location filename="connectors/call_records/layouts.py"/>
        <source>Asterisk / FreePBX (cdr)</source>
        <translation>Asterisk / FreePBX (cdr)</translation>
    </message>
    <message>
        <location filename="connectors/call_records/layouts.py"/>
        <source>Kamailio (acc_cdrs)</source>
        <translation>Kamailio (acc_cdrs)</translation>
    </message>
    <message>
        <location filename="connectors/call_records/layouts.py"/>
        <source>Own columns</source>
        <translation>Eigene Spalten</translation>
    </message>
    <message>
        <location filename="connectors/call_records/layouts.py"/>
        <source>This table layout is not known.</source>
        <translation>Dieser Tabellenaufbau ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/layouts.py"/>
        <location filename="desk/services/answer_checks.py"/>
        <location filename="desk/services/source_answers.py"/>
        <source>Choose one of: {join}.</source>
        <translation>Wählen Sie eines davon: {join}.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/layouts.py"/>
        <source>“{part}” in the column map cannot be understood.</source>
        <translation>„{part}“ in der Spaltenzuordnung ist nicht zu verstehen.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/layouts.py"/>
        <source>Write pairs such as started=calldate, separated by commas. Left of = may stand: {join}.</source>
        <translation>Schreiben Sie Paare wie started=calldate, mit Kommas getrennt. Links vom = darf stehen: {join}.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/layouts.py"/>
        <source>The column map does not say which columns hold: {join}.</source>
        <translation>Die Spaltenzuordnung sagt nicht, welche Spalten dies enthalten: {join}.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/layouts.py"/>
        <source>Add them, for example started=calldate, caller=src, callee=dst.</source>
        <translation>Ergänzen Sie sie, zum Beispiel started=calldate, caller=src, callee=dst.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/layouts.py"/>
        <source>The table {table} has no column {join} (for: {role}).</source>
        <translation>Die Tabelle {table} hat keine Spalte {join} (für: {role}).</translation>
    </message>
    <message>
        <location filename="connectors/call_records/layouts.py"/>
        <source>Choose another table layout, or name its columns yourself. It has: {join}.</source>
        <translation>Wählen Sie einen anderen Tabellenaufbau, oder benennen Sie die Spalten selbst. Sie hat: {join}.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/layouts.py"/>
        <source>Nothing in the table {table} tells its rows apart.</source>
        <translation>Nichts in der Tabelle {table} unterscheidet ihre Zeilen.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/layouts.py"/>
        <source>Name a column that holds a growing whole number (id=…) or a call's own id (leg=…). It has: {join}.</source>
        <translation>Nennen Sie eine Spalte mit einer wachsenden ganzen Zahl (id=…) oder mit der eigenen Kennung eines Anrufs (leg=…). Sie hat: {join}.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/legs.py"/>
        <source>not answered</source>
        <translation>nicht angenommen</translation>
    </message>
    <message>
        <location filename="connectors/call_records/legs.py"/>
        <source>given up by the caller</source>
        <translation>vom Anrufer aufgegeben</translation>
    </message>
    <message>
        <location filename="connectors/call_records/legs.py"/>
        <source>menu only</source>
        <translation>nur Menü</translation>
    </message>
    <message>
        <location filename="connectors/call_records/legs.py"/>
        <source>The column {name} is empty, so nobody knows when the call was.</source>
        <translation>Die Spalte {name} ist leer, also weiß niemand, wann der Anruf war.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/legs.py"/>
        <source>The call begins in the future. Check the time zone of this source, or the PBX's clock.</source>
        <translation>Der Anruf beginnt in der Zukunft. Prüfen Sie die Zeitzone dieser Quelle oder die Uhr der Anlage.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/legs.py"/>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <location filename="connectors/call_records/reading.py"/>
        <source>Calls: the table {table} is empty.</source>
        <translation>Anrufe: Die Tabelle {table} ist leer.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/reading.py"/>
        <source>Calls: {count} rows in {table}</source>
        <translation>Anrufe: {count} Zeilen in {table}</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>Check the user name, the password and the database in this source's settings.</source>
        <translation>Prüfen Sie Benutzername, Passwort und Datenbank in den Einstellungen dieser Quelle.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The database does not let us in: it wants a way to sign in that we know on encrypted connections only.</source>
        <translation>Die Datenbank lässt uns nicht hinein: Sie verlangt eine Anmeldung, die wir nur auf verschlüsselten Verbindungen kennen.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>Let the administrator offer encryption, or give the user a password of the kind mysql_native_password.</source>
        <translation>Lassen Sie den Administrator Verschlüsselung anbieten, oder dem Benutzer ein Passwort der Art mysql_native_password geben.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>There is no table {table} in this database.</source>
        <translation>In dieser Datenbank gibt es keine Tabelle {table}.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>Check the table and the database. This database has: {join}. If the table is there, we may not see it: {mysql_grant}</source>
        <translation>Prüfen Sie Tabelle und Datenbank. Diese Datenbank hat: {join}. Falls die Tabelle da ist, dürfen wir sie vielleicht nicht sehen: {mysql_grant}</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>Check the table and the database. This database has: {join}.</source>
        <translation>Prüfen Sie Tabelle und Datenbank. Diese Datenbank hat: {join}.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>Check the table and the database. If the table is there, we may not see it: {mysql_grant}</source>
        <translation>Prüfen Sie Tabelle und Datenbank. Falls die Tabelle da ist, dürfen wir sie vielleicht nicht sehen: {mysql_grant}</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>Check the table and the database.</source>
        <translation>Prüfen Sie Tabelle und Datenbank.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The SQLite file is locked.</source>
        <translation>Die SQLite-Datei ist gesperrt.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>Another program is writing to it; this passes by itself.</source>
        <translation>Ein anderes Programm schreibt gerade hinein; das geht von selbst vorbei.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The SQLite file could not be read to its end.</source>
        <translation>Die SQLite-Datei konnte nicht bis zum Ende gelesen werden.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>Check that its disk or network drive is there.</source>
        <translation>Prüfen Sie, ob ihre Platte oder ihr Netzlaufwerk da ist.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The SQLite file may not be opened.</source>
        <translation>Die SQLite-Datei darf nicht geöffnet werden.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>Give yourself the right to read the file and those beside it that end in -wal and -shm.</source>
        <translation>Geben Sie sich das Recht, die Datei und die daneben auf -wal und -shm endenden zu lesen.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The file is no SQLite database, or it is damaged.</source>
        <translation>Die Datei ist keine SQLite-Datenbank, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>Choose the file the telephone system writes its calls to; a copy must be made while nothing writes.</source>
        <translation>Wählen Sie die Datei, in die die Telefonanlage ihre Anrufe schreibt; eine Kopie muss gemacht werden, während nichts schreibt.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The SQLite file refused what we asked (code {code}).</source>
        <translation>Die SQLite-Datei hat unsere Anfrage abgelehnt (Code {code}).</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <location filename="connectors/kit/fetch.py"/>
        <location filename="connectors/kit/paging.py"/>
        <source>Please report this.</source>
        <translation>Bitte melden Sie das.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The user {user} may not read the calls in the table {table}.</source>
        <translation>Der Benutzer {user} darf die Anrufe in der Tabelle {table} nicht lesen.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The database does not let us in.</source>
        <translation>Die Datenbank lässt uns nicht hinein.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The database refused what we asked (SQLSTATE {state}).</source>
        <translation>Die Datenbank hat unsere Anfrage abgelehnt (SQLSTATE {state}).</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The database of this name does not exist.</source>
        <translation>Eine Datenbank dieses Namens gibt es nicht.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The table {table} is damaged.</source>
        <translation>Die Tabelle {table} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>This database is too old: it cannot limit how long our reading keeps it busy.</source>
        <translation>Diese Datenbank ist zu alt: Sie kann nicht begrenzen, wie lange unser Lesen sie beschäftigt.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The database refused what we asked (error {code}).</source>
        <translation>Die Datenbank hat unsere Anfrage abgelehnt (Fehler {code}).</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>Let the administrator run: GRANT {rights} ON `{value}`.`{name}` TO '{user}'@'%'; with the host this user was made for in the place of %, if it is another.</source>
        <translation>Lassen Sie den Administrator ausführen: GRANT {rights} ON `{value}`.`{name}` TO '{user}'@'%'; mit dem Host, für den dieser Benutzer angelegt ist, anstelle von %, falls es ein anderer ist.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The database took longer than {STATEMENT} seconds for one answer.</source>
        <translation>Die Datenbank brauchte mehr als {STATEMENT} Sekunden für eine Antwort.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>It may be busy. An index on the columns for the call's id and its start makes this fast.</source>
        <translation>Sie ist vielleicht ausgelastet. Ein Index auf den Spalten für Kennung und Beginn des Anrufs macht es schnell.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The database broke off.</source>
        <translation>Die Datenbank hat abgebrochen.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>It is restarting, full or busy; this passes by itself.</source>
        <translation>Sie startet neu, ist voll oder ausgelastet; das geht von selbst vorbei.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The database takes no more connections just now.</source>
        <translation>Die Datenbank nimmt gerade keine weiteren Verbindungen an.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>This passes by itself.</source>
        <translation>Das geht von selbst vorbei.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>No encrypted connection came about.</source>
        <translation>Es kam keine verschlüsselte Verbindung zustande.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>Check the setting for encryption with your administrator.</source>
        <translation>Prüfen Sie die Einstellung zur Verschlüsselung mit Ihrem Administrator.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The database cannot be reached.</source>
        <translation>Die Datenbank ist nicht erreichbar.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>Check the server's name and that it runs; we try again later.</source>
        <translation>Prüfen Sie den Namen des Servers und ob er läuft; wir versuchen es später wieder.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>The table {table} has changed: something we read from it is gone.</source>
        <translation>Die Tabelle {table} hat sich geändert: Etwas, das wir daraus lesen, ist weg.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/refusals.py"/>
        <source>Open this source's settings and check the table and its layout.</source>
        <translation>Öffnen Sie die Einstellungen dieser Quelle und prüfen Sie die Tabelle und ihren Aufbau.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/values.py"/>
        <source>The times in this table have no time zone.</source>
        <translation>Die Zeiten in dieser Tabelle haben keine Zeitzone.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/values.py"/>
        <source>Set the time zone of this source to the one the telephone system's clock runs in.</source>
        <translation>Stellen Sie als Zeitzone dieser Quelle die ein, in der die Uhr der Telefonanlage läuft.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/values.py"/>
        <source>The length in column {column} is not a number.</source>
        <translation>Die Länge in Spalte {column} ist keine Zahl.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/values.py"/>
        <source>The length in column {column} is no possible number of seconds.</source>
        <translation>Die Länge in Spalte {column} ist keine mögliche Zahl von Sekunden.</translation>
    </message>
    <message>
        <location filename="connectors/call_records/values.py"/>
        <source>The time in column {column} cannot be read.</source>
        <translation>Die Zeit in Spalte {column} ist nicht lesbar.</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <location filename="connectors/kit/folders.py"/>
        <source>The folder</source>
        <translation>Der Ordner</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>The folder is not there.</source>
        <translation>Der Ordner ist nicht da.</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>Check its path, and that the drive it is on is connected.</source>
        <translation>Prüfen Sie seinen Pfad und ob das Laufwerk verbunden ist.</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>The path is no folder.</source>
        <translation>Der Pfad ist kein Ordner.</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>Name the folder that holds the exported files.</source>
        <translation>Nennen Sie den Ordner, in dem die exportierten Dateien liegen.</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>The mapping file</source>
        <translation>Die Zuordnungsdatei</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>There is no mapping file '{name}'.</source>
        <translation>Es gibt keine Zuordnungsdatei '{name}'.</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>Write one into the folder, or name the one to use.</source>
        <translation>Schreiben Sie eine in den Ordner, oder nennen Sie die zu verwendende.</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>{title}: no file is there yet ({join})</source>
        <translation>{title}: Noch ist keine Datei da ({join})</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>1 file</source>
        <translation>1 Datei</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>{n} files</source>
        <translation>{n} Dateien</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>{title}: 1 file, {size} MB; of the first rows {good} can be used, {bad} cannot</source>
        <translation>{title}: 1 Datei, {size} MB; von den ersten Zeilen sind {good} verwendbar, {bad} nicht</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>{title}: {n} files, {size} MB; of the first rows {good} can be used, {bad} cannot</source>
        <translation>{title}: {n} Dateien, {size} MB; von den ersten Zeilen sind {good} verwendbar, {bad} nicht</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>{line}; nothing found at {join}</source>
        <translation>{line}; nichts gefunden in {join}</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>This exchange is no longer in the folder's files.</source>
        <translation>Dieser Austausch steht nicht mehr in den Dateien des Ordners.</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>Export it again to read what was said.</source>
        <translation>Exportieren Sie ihn noch einmal, um zu lesen, was gesagt wurde.</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>Folder of exports</source>
        <translation>Ordner mit Exporten</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>Files another program exports into a folder: CSV, TSV, JSONL or JSON, plain or gz. A mapping file says which column is what. Only new rows of a file that has grown are read.</source>
        <translation>Dateien, die ein anderes Programm in einen Ordner exportiert: CSV, TSV, JSONL oder JSON, roh oder gz. Eine Zuordnungsdatei sagt, welche Spalte was ist. Von einer gewachsenen Datei werden nur die neuen Zeilen gelesen.</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>The folder the other program writes its files to.</source>
        <translation>Der Ordner, in den das andere Programm seine Dateien schreibt.</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>Mapping file</source>
        <translation>Zuordnungsdatei</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>Says which column is what; its place is within the folder unless it is a full path.</source>
        <translation>Sagt, welche Spalte was ist; sie liegt im Ordner, wenn kein voller Pfad angegeben ist.</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <location filename="connectors/odoo/__init__.py"/>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <location filename="connectors/folder.py"/>
        <source>Interactions</source>
        <translation>Interaktionen</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/__init__.py"/>
        <location filename="connectors/odoo/__init__.py"/>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>{title}: not readable. {advice}</source>
        <translation>{title}: nicht lesbar. {advice}</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/__init__.py"/>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>{title} can be read.</source>
        <translation>{title} ist lesbar.</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/__init__.py"/>
        <source>Contacts, deals, orders, tickets, calls, e-mails, meetings, notes, tasks and chats from HubSpot.</source>
        <translation>Kontakte, Geschäfte, Bestellungen, Tickets, Anrufe, E-Mails, Termine, Notizen, Aufgaben und Chats aus HubSpot.</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/__init__.py"/>
        <location filename="connectors/matrix/__init__.py"/>
        <location filename="connectors/square.py"/>
        <source>Access token</source>
        <translation>Zugriffstoken</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/__init__.py"/>
        <source>Of a private app of your account; or sign in with the browser.</source>
        <translation>Das einer privaten App Ihres Kontos; oder melden Sie sich mit dem Browser an.</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/__init__.py"/>
        <source>Client id</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/__init__.py"/>
        <location filename="connectors/square.py"/>
        <source>Of your app, to sign in with the browser.</source>
        <translation>Die Ihrer App, zur Anmeldung mit dem Browser.</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/__init__.py"/>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/__init__.py"/>
        <source>Of the same app.</source>
        <translation>Das derselben App.</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/__init__.py"/>
        <location filename="connectors/odoo/__init__.py"/>
        <location filename="connectors/tryton/__init__.py"/>
        <location filename="connectors/webhook.py"/>
        <location filename="desk/services/identity_compare.py"/>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/__init__.py"/>
        <source>Of HubSpot's interface.</source>
        <translation>Die der Schnittstelle von HubSpot.</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/people.py"/>
        <source>job title</source>
        <translation>Berufsbezeichnung</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/people.py"/>
        <source>lifecycle stage</source>
        <translation>Lebenszyklusphase</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/people.py"/>
        <source>lead status</source>
        <translation>Lead-Status</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/people.py"/>
        <source>company's website</source>
        <translation>Website der Firma</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/session.py"/>
        <source>{kind} and their {other}</source>
        <translation>{kind} und ihre {other}</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/session.py"/>
        <source>pipelines of {kind}</source>
        <translation>Pipelines von {kind}</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/session.py"/>
        <source>HubSpot is not signed in to.</source>
        <translation>Bei HubSpot ist niemand angemeldet.</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/session.py"/>
        <source>Enter the access token of a private app, or sign in with the browser: desk source sign-in.</source>
        <translation>Geben Sie das Zugriffstoken einer privaten App ein, oder melden Sie sich mit dem Browser an: desk source sign-in.</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/session.py"/>
        <source>HubSpot's limit of calls a day is used up.</source>
        <translation>Die Zahl der Aufrufe, die HubSpot am Tag erlaubt, ist verbraucht.</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/talks.py"/>
        <source>Left live message</source>
        <translation>Nachricht hinterlassen</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/talks.py"/>
        <source>Left voicemail</source>
        <translation>Auf die Mailbox gesprochen</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/talks.py"/>
        <source>No answer</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/talks.py"/>
        <location filename="resources/work/work.toml"/>
        <source>Wrong number</source>
        <translation>Falsch verbunden</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/talks.py"/>
        <location filename="connectors/salesforce/mapping.py"/>
        <source>A meeting</source>
        <translation>Ein Termin</translation>
    </message>
    <message>
        <location filename="connectors/hubspot/talks.py"/>
        <source>contacts in it</source>
        <translation>Kontakte darin</translation>
    </message>
    <message>
        <location filename="connectors/kit/csv_rows.py"/>
        <source>A quoted text in it is not closed, or something follows its closing quote.</source>
        <translation>Ein Text in Anführungszeichen ist darin nicht geschlossen, oder nach dem schließenden folgt etwas.</translation>
    </message>
    <message>
        <location filename="connectors/kit/csv_rows.py"/>
        <source>The first line of {name} cannot be read.</source>
        <translation>Die erste Zeile von {name} ist nicht lesbar.</translation>
    </message>
    <message>
        <location filename="connectors/kit/csv_rows.py"/>
        <source>{reason} It must name the columns.</source>
        <translation>{reason} Sie muss die Spalten benennen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/csv_rows.py"/>
        <source>{name} has no column{value} {listed}.</source>
        <translation>{name} hat keine Spalte{value} {listed}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/csv_rows.py"/>
        <source>{name} has more than one column {listed}.</source>
        <translation>{name} hat mehr als eine Spalte {listed}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/csv_rows.py"/>
        <location filename="connectors/kit/sniff.py"/>
        <source>Give each column a name of its own.</source>
        <translation>Geben Sie jeder Spalte einen eigenen Namen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/csv_rows.py"/>
        <source>Its first line looks like data; it must name the columns.</source>
        <translation>Ihre erste Zeile sieht nach Daten aus; sie muss die Spalten benennen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/csv_rows.py"/>
        <source>Its columns are {listed}. Mend the mapping, or export the column.</source>
        <translation>Ihre Spalten sind {listed}. Bessern Sie die Zuordnung aus, oder exportieren Sie die Spalte.</translation>
    </message>
    <message>
        <location filename="connectors/kit/csv_rows.py"/>
        <source>{advice} If {other} parts the columns, set delimiter to it.</source>
        <translation>{advice} Wenn {other} die Spalten trennt, setzen Sie delimiter darauf.</translation>
    </message>
    <message>
        <location filename="connectors/kit/csv_rows.py"/>
        <source>It has {n} fields; the first line names {width}.</source>
        <translation>Sie hat {n} Felder; die erste Zeile benennt {width}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/cursors.py"/>
        <source>The source does not keep the order its pages are asked in.</source>
        <translation>Die Quelle hält die Reihenfolge nicht ein, in der ihre Seiten abgefragt werden.</translation>
    </message>
    <message>
        <location filename="connectors/kit/cursors.py"/>
        <source>Reading on would lose rows, so it was stopped. Please report this.</source>
        <translation>Weiterlesen würde Zeilen verlieren, deshalb wurde angehalten. Bitte melden Sie das.</translation>
    </message>
    <message>
        <location filename="connectors/kit/declare.py"/>
        <source>Write back</source>
        <translation>Zurückschreiben</translation>
    </message>
    <message>
        <location filename="connectors/kit/declare.py"/>
        <source>Write notes, outcomes, promises, hand-offs, flags and calls back to this source.</source>
        <translation>Notizen, Ergebnisse, Zusagen, Übergaben, Eskalationen und Anrufe in diese Quelle zurückschreiben.</translation>
    </message>
    <message>
        <location filename="connectors/kit/fetch.py"/>
        <source>A lookup changed its mind between two pages.</source>
        <translation>Eine Abfrage hat es sich zwischen zwei Seiten anders überlegt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/fetch.py"/>
        <location filename="connectors/kit/reading.py"/>
        <source>{service} answered without a list of {title}.</source>
        <translation>{service} antwortete ohne eine Liste: {title}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/file_rows.py"/>
        <source>It is not JSON: {removesuffix} at character {value}.</source>
        <translation>Es ist kein JSON: {removesuffix} bei Zeichen {value}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/file_rows.py"/>
        <source>It holds a number that cannot be used.</source>
        <translation>Sie enthält eine Zahl, die nicht verwendbar ist.</translation>
    </message>
    <message>
        <location filename="connectors/kit/file_rows.py"/>
        <source>It is nested too deeply.</source>
        <translation>Sie ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/file_rows.py"/>
        <source>It is longer than {value} MB.</source>
        <translation>Sie ist länger als {value} MB.</translation>
    </message>
    <message>
        <location filename="connectors/kit/file_rows.py"/>
        <source>Its byte {value} is not {upper}. If the file is in another encoding, name it in the mapping, for example encoding = "cp1252".</source>
        <translation>Ihr Byte {value} ist kein {upper}. Hat die Datei eine andere Kodierung, nennen Sie sie in der Zuordnung, zum Beispiel encoding = "cp1252".</translation>
    </message>
    <message>
        <location filename="connectors/kit/files.py"/>
        <source>It is not an object with named values.</source>
        <translation>Sie ist kein Objekt mit benannten Werten.</translation>
    </message>
    <message>
        <location filename="connectors/kit/folder_pull.py"/>
        <source>{name} ends too early, after {unit} {number}: {broken}.</source>
        <translation>{name} endet zu früh, nach {unit} {number}: {broken}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/folder_pull.py"/>
        <source>The rows before that are kept; the file is tried again by itself.</source>
        <translation>Die Zeilen davor sind behalten; die Datei wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <location filename="connectors/kit/folder_pull.py"/>
        <source>The files of '{title}' are missing or empty.</source>
        <translation>Die Dateien von '{title}' fehlen oder sind leer.</translation>
    </message>
    <message>
        <location filename="connectors/kit/folder_pull.py"/>
        <source>Nothing is taken for deleted until they are back.</source>
        <translation>Nichts gilt als gelöscht, bis sie wieder da sind.</translation>
    </message>
    <message>
        <location filename="connectors/kit/folder_pull.py"/>
        <source>{name} changed while it was read.</source>
        <translation>{name} änderte sich beim Lesen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/folder_pull.py"/>
        <source>It is read again by itself.</source>
        <translation>Sie wird von selbst noch einmal gelesen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/folder_pull.py"/>
        <source>{name} is not whole.</source>
        <translation>{name} ist nicht vollständig.</translation>
    </message>
    <message>
        <location filename="connectors/kit/folder_pull.py"/>
        <source>Nothing is taken for deleted until it is.</source>
        <translation>Nichts gilt als gelöscht, bis sie es ist.</translation>
    </message>
    <message>
        <location filename="connectors/kit/http.py"/>
        <source>{service} asks for a pause ({text}).</source>
        <translation>{service} bittet um eine Pause ({text}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/http.py"/>
        <location filename="connectors/kit/rate.py"/>
        <location filename="connectors/kit/verdicts.py"/>
        <source>It will be asked again after that.</source>
        <translation>Danach wird wieder gefragt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/http.py"/>
        <source>{service} wants to go on reading on another host ({told}).</source>
        <translation>{service} will auf einem anderen Host weiterlesen lassen ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/http.py"/>
        <source>Nothing was sent there. Please report this.</source>
        <translation>Dorthin wurde nichts gesendet. Bitte melden Sie das.</translation>
    </message>
    <message>
        <location filename="connectors/kit/http.py"/>
        <source>A call ended without an answer and without an error.</source>
        <translation>Ein Aufruf endete ohne Antwort und ohne Fehler.</translation>
    </message>
    <message>
        <location filename="connectors/kit/intake.py"/>
        <source>id {source_id}</source>
        <translation>Kennung {source_id}</translation>
    </message>
    <message>
        <location filename="connectors/kit/intake.py"/>
        <source>no id, mark {named_by}</source>
        <translation>keine Kennung, Merkmal {named_by}</translation>
    </message>
    <message>
        <location filename="connectors/kit/intake.py"/>
        <source>{title}, id {source_id}</source>
        <translation>{title}, Kennung {source_id}</translation>
    </message>
    <message>
        <location filename="connectors/kit/intake.py"/>
        <source>{title}, no id, mark {named_by}</source>
        <translation>{title}, keine Kennung, Merkmal {named_by}</translation>
    </message>
    <message>
        <location filename="connectors/kit/json_list.py"/>
        <source>it has not been written to its end</source>
        <translation>sie wurde nicht zu Ende geschrieben</translation>
    </message>
    <message>
        <location filename="connectors/kit/json_list.py"/>
        <source>{name} has no list at '{join}'. It has {names}.</source>
        <translation>{name} hat keine Liste bei '{join}'. Sie hat {names}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/json_list.py"/>
        <source>{name} has no list at '{join}'.</source>
        <translation>{name} hat keine Liste bei '{join}'.</translation>
    </message>
    <message>
        <location filename="connectors/kit/json_list.py"/>
        <source>Set rows in the mapping to the list.</source>
        <translation>Setzen Sie rows in der Zuordnung auf die Liste.</translation>
    </message>
    <message>
        <location filename="connectors/kit/json_list.py"/>
        <source>{name} holds one object, not a list. It has {names}.</source>
        <translation>{name} enthält ein Objekt, keine Liste. Sie hat {names}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/json_list.py"/>
        <source>{name} holds one object, not a list.</source>
        <translation>{name} enthält ein Objekt, keine Liste.</translation>
    </message>
    <message>
        <location filename="connectors/kit/json_list.py"/>
        <source>Set rows in the mapping to the list inside it.</source>
        <translation>Setzen Sie rows in der Zuordnung auf die Liste darin.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>The mapping does not say how {file_name} is laid out.</source>
        <translation>Die Zuordnung sagt nicht, wie {file_name} aufgebaut ist.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Set format: {listed}.</source>
        <translation>Setzen Sie format: {listed}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>The mapping file is not readable as TOML.</source>
        <translation>Die Zuordnungsdatei ist nicht als TOML lesbar.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>The mapping file is not UTF-8.</source>
        <translation>Die Zuordnungsdatei ist nicht UTF-8.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <location filename="desk/cli/rules.py"/>
        <source>Save it as UTF-8.</source>
        <translation>Speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>The mapping file has no [[stream]].</source>
        <translation>Die Zuordnungsdatei hat kein [[stream]].</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>It holds one [[stream]] for each kind of row, no more.</source>
        <translation>Sie enthält ein [[stream]] für jede Art von Zeile, sonst nichts.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Two streams in the mapping have the same name.</source>
        <translation>Zwei Datenströme in der Zuordnung haben denselben Namen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Give each a name of its own.</source>
        <translation>Geben Sie jedem einen eigenen Namen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>has the prefix of another stream</source>
        <translation>hat das Präfix eines anderen Datenstroms</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Their ids would be mixed up.</source>
        <translation>Ihre Kennungen würden vermischt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>must say whose ids customer_id holds</source>
        <translation>muss sagen, wessen Kennungen customer_id enthält</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Set customer_stream: {listed}.</source>
        <translation>Setzen Sie customer_stream: {listed}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Stream '{name}' in the mapping {what}.</source>
        <translation>Datenstrom '{name}' in der Zuordnung {what}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>is not a table</source>
        <translation>ist keine Tabelle</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>does not say what its rows are</source>
        <translation>sagt nicht, was seine Zeilen sind</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Set record to one of {listed}.</source>
        <translation>Setzen Sie record auf eines von {listed}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>stream '{name}'</source>
        <translation>Datenstrom '{name}'</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>has an unknown key '{unknown}'</source>
        <translation>hat einen unbekannten Schlüssel '{unknown}'</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Known here: {listed}.</source>
        <translation>Bekannt sind hier: {listed}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>does not say what a row is known by</source>
        <translation>sagt nicht, woran eine Zeile erkannt wird</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Set id, for example id = "order_number".</source>
        <translation>Setzen Sie id, zum Beispiel id = "order_number".</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>does not map {listed}</source>
        <translation>ordnet {listed} nicht zu</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Add it under [stream.fields].</source>
        <translation>Fügen Sie es unter [stream.fields] hinzu.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>names no files</source>
        <translation>nennt keine Dateien</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Set files, for example files = "orders-*.csv".</source>
        <translation>Setzen Sie files, zum Beispiel files = "orders-*.csv".</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>names files outside its folder</source>
        <translation>nennt Dateien außerhalb seines Ordners</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Name files by their place within the folder.</source>
        <translation>Nennen Sie Dateien nach ihrem Platz im Ordner.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>has an unknown format</source>
        <translation>hat ein unbekanntes Format</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Set format to one of {listed}.</source>
        <translation>Setzen Sie format auf eines von {listed}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>has a delimiter or a quote that is not one plain character</source>
        <translation>hat ein Trenn- oder Anführungszeichen, das kein einzelnes einfaches Zeichen ist</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>names an encoding that cannot be read</source>
        <translation>nennt eine Kodierung, die nicht lesbar ist</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>For example utf-8, utf-16, cp1252 or shift_jis.</source>
        <translation>Zum Beispiel utf-8, utf-16, cp1252 oder shift_jis.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>has fields or details that are no table</source>
        <translation>hat fields oder details, die keine Tabelle sind</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>has {key} that are no table</source>
        <translation>hat {key}, die keine Tabelle sind</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>does not say where its {key} are</source>
        <translation>sagt nicht, wo seine {key} stehen</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Set each to the column that holds the list.</source>
        <translation>Setzen Sie jedes auf die Spalte mit der Liste.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>has {key} without a kind</source>
        <translation>hat {key} ohne Art</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>Kinds: {listed}.</source>
        <translation>Arten: {listed}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/mapping.py"/>
        <source>has {key} of an unknown kind</source>
        <translation>hat {key} einer unbekannten Art</translation>
    </message>
    <message>
        <location filename="connectors/kit/oauth.py"/>
        <source>Nobody has signed in to {service} yet.</source>
        <translation>Bei {service} hat sich noch niemand angemeldet.</translation>
    </message>
    <message>
        <location filename="connectors/kit/oauth.py"/>
        <source>Sign in with the browser first.</source>
        <translation>Melden Sie sich zuerst mit dem Browser an.</translation>
    </message>
    <message>
        <location filename="connectors/kit/oauth.py"/>
        <location filename="connectors/matrix/session.py"/>
        <location filename="connectors/tryton/session.py"/>
        <source>the sign-in</source>
        <translation>die Anmeldung</translation>
    </message>
    <message>
        <location filename="connectors/kit/oauth.py"/>
        <source>Check the client id and the client secret in this source's settings.</source>
        <translation>Prüfen Sie Client-ID und Client-Geheimnis in den Einstellungen dieser Quelle.</translation>
    </message>
    <message>
        <location filename="connectors/kit/oauth.py"/>
        <source>The vendor does not know this app, or its secret.</source>
        <translation>Der Anbieter kennt diese App oder ihr Geheimnis nicht.</translation>
    </message>
    <message>
        <location filename="connectors/kit/oauth.py"/>
        <source>The sign-in has ended or was taken back.</source>
        <translation>Die Anmeldung ist abgelaufen oder wurde zurückgenommen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/oauth.py"/>
        <source>Sign in with the browser again.</source>
        <translation>Melden Sie sich mit dem Browser neu an.</translation>
    </message>
    <message>
        <location filename="connectors/kit/oauth.py"/>
        <source>{service} signed nobody in.</source>
        <translation>{service} hat niemanden angemeldet.</translation>
    </message>
    <message>
        <location filename="connectors/kit/oauth.py"/>
        <source>Sign in with the browser again, and allow what it asks for.</source>
        <translation>Melden Sie sich mit dem Browser neu an, und erlauben Sie, worum gebeten wird.</translation>
    </message>
    <message>
        <location filename="connectors/kit/oauth.py"/>
        <source>The client id of your app is missing.</source>
        <translation>Die Client-ID Ihrer App fehlt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/oauth.py"/>
        <source>Register an app with the vendor and enter its id as {key}.</source>
        <translation>Registrieren Sie eine App beim Anbieter und geben Sie ihre Kennung als {key} ein.</translation>
    </message>
    <message>
        <location filename="connectors/kit/paging.py"/>
        <source>The source gives rows without ids, so what follows them cannot be read.</source>
        <translation>Die Quelle liefert Zeilen ohne Kennung, deshalb ist nicht lesbar, was auf sie folgt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/paging.py"/>
        <location filename="desk/services/plain_words.py"/>
        <source>Please report it.</source>
        <translation>Bitte melden Sie es.</translation>
    </message>
    <message>
        <location filename="connectors/kit/paging.py"/>
        <source>{about} of {service}</source>
        <translation>{about} von {service}</translation>
    </message>
    <message>
        <location filename="connectors/kit/paging.py"/>
        <source>The list of {what} names the same next page twice.</source>
        <translation>Die Liste ({what}) nennt zweimal dieselbe nächste Seite.</translation>
    </message>
    <message>
        <location filename="connectors/kit/paging.py"/>
        <source>Reading was stopped so that it does not go round for ever; it will be tried again by itself.</source>
        <translation>Das Lesen wurde angehalten, damit es nicht ewig im Kreis geht; es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <location filename="connectors/kit/paging.py"/>
        <source>The list of {what} has more than {most} pages.</source>
        <translation>Die Liste ({what}) hat mehr als {most} Seiten.</translation>
    </message>
    <message>
        <location filename="connectors/kit/paging.py"/>
        <source>The list of {what} gives the same page again.</source>
        <translation>Die Liste ({what}) liefert dieselbe Seite noch einmal.</translation>
    </message>
    <message>
        <location filename="connectors/kit/parse.py"/>
        <source>The field {field} is empty.</source>
        <translation>Das Feld {field} ist leer.</translation>
    </message>
    <message>
        <location filename="connectors/kit/parse.py"/>
        <source>The field {field} holds no time.</source>
        <translation>Das Feld {field} enthält keine Zeit.</translation>
    </message>
    <message>
        <location filename="connectors/kit/parse.py"/>
        <source>The field {field} lies outside the years {FIRST_YEAR} to {LAST_YEAR}.</source>
        <translation>Das Feld {field} liegt außerhalb der Jahre {FIRST_YEAR} bis {LAST_YEAR}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/parse.py"/>
        <source>The field {field} has no time zone; set the source's time zone to let such rows in.</source>
        <translation>Das Feld {field} hat keine Zeitzone; stellen Sie die Zeitzone der Quelle ein, um solche Zeilen einzulassen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/parse.py"/>
        <source>The time zone of this source is not known.</source>
        <translation>Die Zeitzone dieser Quelle ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/parse.py"/>
        <source>Choose one such as Europe/Berlin in its settings.</source>
        <translation>Wählen Sie in ihren Einstellungen eine wie Europe/Berlin.</translation>
    </message>
    <message>
        <location filename="connectors/kit/parse.py"/>
        <source>The field {field} holds no date.</source>
        <translation>Das Feld {field} enthält kein Datum.</translation>
    </message>
    <message>
        <location filename="connectors/kit/parse.py"/>
        <source>The field {field} holds no number.</source>
        <translation>Das Feld {field} enthält keine Zahl.</translation>
    </message>
    <message>
        <location filename="connectors/kit/parse.py"/>
        <source>The row has no {field}.</source>
        <translation>Die Zeile hat kein {field}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/parse.py"/>
        <source>The field {field} is longer than {ID_LIMIT} characters.</source>
        <translation>Das Feld {field} ist länger als {ID_LIMIT} Zeichen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/parts.py"/>
        <source>Its '{each}' is not a list of {key}.</source>
        <translation>Ihr '{each}' ist keine Liste von {key}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/parts.py"/>
        <source>A message in it has a role that is not customer, agent, bot or system.</source>
        <translation>Eine Nachricht darin hat eine Rolle, die nicht customer, agent, bot oder system ist.</translation>
    </message>
    <message>
        <location filename="connectors/kit/parts.py"/>
        <source>A part of it ends before it begins.</source>
        <translation>Ein Teil davon endet, bevor er beginnt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/parts.py"/>
        <source>One of its {key} is of a kind that is not known.</source>
        <translation>Eines von {key} ist von unbekannter Art.</translation>
    </message>
    <message>
        <location filename="connectors/kit/rate.py"/>
        <source>The source asks for a pause.</source>
        <translation>Die Quelle bittet um eine Pause.</translation>
    </message>
    <message>
        <location filename="connectors/kit/readers.py"/>
        <source>The field {name} is not written as its format says.</source>
        <translation>Das Feld {name} ist nicht so geschrieben, wie sein Format sagt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/readers.py"/>
        <source>The field {name} is not a whole number of 0 or more.</source>
        <translation>Das Feld {name} ist keine ganze Zahl ab 0.</translation>
    </message>
    <message>
        <location filename="connectors/kit/readers.py"/>
        <source>The field {name} is not a number of seconds from 0 to {LONGEST}.</source>
        <translation>Das Feld {name} ist keine Sekundenzahl von 0 bis {LONGEST}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/readers.py"/>
        <source>The field {name} is neither yes nor no.</source>
        <translation>Das Feld {name} ist weder Ja noch Nein.</translation>
    </message>
    <message>
        <location filename="connectors/kit/readers.py"/>
        <source>The field {name} is not one of {listed}.</source>
        <translation>Das Feld {name} ist keines von {listed}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/reading.py"/>
        <source>{service} lost the place in its list of {title}.</source>
        <translation>{service} hat die Stelle in der Liste {title} verloren.</translation>
    </message>
    <message>
        <location filename="connectors/kit/reading.py"/>
        <source>The list will be read again from the last safe place.</source>
        <translation>Die Liste wird von der letzten sicheren Stelle an neu gelesen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/reading.py"/>
        <source>It may be a newer version that speaks otherwise. Please report this.</source>
        <translation>Vielleicht ist es eine neuere Version, die anders spricht. Bitte melden Sie das.</translation>
    </message>
    <message>
        <location filename="connectors/kit/reading.py"/>
        <source>{title}, {isoformat} to {isoformat2}</source>
        <translation>{title}, {isoformat} bis {isoformat2}</translation>
    </message>
    <message>
        <location filename="connectors/kit/reading.py"/>
        <source>The source gives at most {cap} rows of this moment and has more; the rest cannot be read.</source>
        <translation>Die Quelle liefert höchstens {cap} Zeilen dieses Augenblicks und hat mehr; der Rest ist nicht lesbar.</translation>
    </message>
    <message>
        <location filename="connectors/kit/row_map.py"/>
        <source>The row has an unexpected shape: the field {name} is missing.</source>
        <translation>Die Zeile hat eine unerwartete Form: Das Feld {name} fehlt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/row_map.py"/>
        <source>The row has an unexpected shape ({name}).</source>
        <translation>Die Zeile hat eine unerwartete Form ({name}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/scales.py"/>
        <source>The field {name} is not an answer on its scale.</source>
        <translation>Das Feld {name} ist keine Antwort auf seiner Skala.</translation>
    </message>
    <message>
        <location filename="connectors/kit/scales.py"/>
        <source>The field {name} is not a number from -1 to 1.</source>
        <translation>Das Feld {name} ist keine Zahl von -1 bis 1.</translation>
    </message>
    <message>
        <location filename="connectors/kit/shaping.py"/>
        <source>The row does not say when the order was placed.</source>
        <translation>Die Zeile sagt nicht, wann bestellt wurde.</translation>
    </message>
    <message>
        <location filename="connectors/kit/shaping.py"/>
        <source>The row does not say when it began.</source>
        <translation>Die Zeile sagt nicht, wann es begann.</translation>
    </message>
    <message>
        <location filename="connectors/kit/shaping.py"/>
        <source>It ends before it begins.</source>
        <translation>Es endet, bevor es beginnt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>{name} is damaged.</source>
        <translation>{name} ist beschädigt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>Export it again.</source>
        <translation>Exportieren Sie sie noch einmal.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>{name} is empty.</source>
        <translation>{name} ist leer.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>Export it again, and look that it has rows.</source>
        <translation>Exportieren Sie sie noch einmal, und achten Sie darauf, dass sie Zeilen hat.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>{name} is a workbook or a zip.</source>
        <translation>{name} ist eine Arbeitsmappe oder ein Zip.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>Open it and save the table as CSV, or unpack it first.</source>
        <translation>Öffnen Sie sie und speichern Sie die Tabelle als CSV, oder entpacken Sie sie zuerst.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>{name} is no table of text.</source>
        <translation>{name} ist keine Tabelle aus Text.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>Export it as CSV, TSV, JSON or JSON lines.</source>
        <translation>Exportieren Sie sie als CSV, TSV, JSON oder JSON-Zeilen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>{name} has names of columns and no rows.</source>
        <translation>{name} hat Spaltennamen und keine Zeilen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>The first line of {name} names no columns; it looks like data.</source>
        <translation>Die erste Zeile von {name} benennt keine Spalten; sie sieht nach Daten aus.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>Write a line above it with a name for each column, such as phone, date and note.</source>
        <translation>Schreiben Sie darüber eine Zeile mit einem Namen für jede Spalte, etwa phone, date und note.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>{name} has more than {MOST_COLUMNS} columns.</source>
        <translation>{name} hat mehr als {MOST_COLUMNS} Spalten.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>Export fewer of them.</source>
        <translation>Exportieren Sie weniger davon.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>{name} has more than one column “{twice}”.</source>
        <translation>{name} hat mehr als eine Spalte „{twice}“.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>The rows of {name} have another number of columns than its first line.</source>
        <translation>Die Zeilen von {name} haben eine andere Spaltenzahl als die erste.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>Look whether a sign that parts columns also stands in texts; such texts need quotes.</source>
        <translation>Sehen Sie nach, ob ein Trennzeichen auch in Texten steht; solche Texte brauchen Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>{name} is no list of objects.</source>
        <translation>{name} ist keine Liste von Objekten.</translation>
    </message>
    <message>
        <location filename="connectors/kit/sniff.py"/>
        <source>A list inside an object needs a mapping written by hand: set rows to where it is.</source>
        <translation>Eine Liste in einem Objekt braucht eine von Hand geschriebene Zuordnung: Setzen Sie rows auf ihren Ort.</translation>
    </message>
    <message>
        <location filename="connectors/kit/tape.py"/>
        <source>{name} is in use by another program.</source>
        <translation>{name} wird von einem anderen Programm benutzt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/tape.py"/>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <location filename="connectors/kit/tape.py"/>
        <source>{name} may not be read.</source>
        <translation>{name} darf nicht gelesen werden.</translation>
    </message>
    <message>
        <location filename="connectors/kit/tape.py"/>
        <source>Give this account permission to read it.</source>
        <translation>Geben Sie diesem Konto das Recht, es zu lesen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/tape.py"/>
        <source>{name} went away while it was being read.</source>
        <translation>{name} verschwand beim Lesen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/tape.py"/>
        <source>{name} cannot be read just now ({what}).</source>
        <translation>{name} ist gerade nicht lesbar ({what}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>Please report this with the line above; nothing of your customers is in it.</source>
        <translation>Bitte melden Sie das mit der Zeile darüber; nichts von Ihren Kunden steht darin.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>{service} does not accept the credentials ({told}).</source>
        <translation>{service} nimmt die Anmeldedaten nicht an ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>Enter the user name and the password or token again in this source's settings.</source>
        <translation>Geben Sie Benutzername und Passwort oder Token in den Einstellungen dieser Quelle neu ein.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>{service} does not let this account {verb} {about} ({told}).</source>
        <translation>{service} erlaubt diesem Konto dies nicht: {about}, {verb} ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>Ask the administrator of {service} to allow this account to {verb} {about}, or choose another account.</source>
        <translation>Bitten Sie den Administrator von {service}, diesem Konto dies zu erlauben: {about}, {verb}. Oder wählen Sie ein anderes Konto.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>{service} has nothing at this address ({told}).</source>
        <translation>{service} hat unter dieser Adresse nichts ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>Check the address in this source's settings, and that this version of {service} is supported.</source>
        <translation>Prüfen Sie die Adresse in den Einstellungen dieser Quelle und ob diese Version von {service} unterstützt wird.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>{service} asks for a pause ({told}).</source>
        <translation>{service} bittet um eine Pause ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>{service} has trouble of its own ({told}).</source>
        <translation>{service} hat selbst Schwierigkeiten ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>It will be tried again by itself. If it lasts, tell whoever runs {service}.</source>
        <translation>Es wird von selbst erneut versucht. Hält es an, sagen Sie es den Betreibern von {service}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>The proxy on the way to {service} asks for a sign-in ({told}).</source>
        <translation>Der Proxy auf dem Weg zu {service} verlangt eine Anmeldung ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>Set the proxy with user name and password in the system's settings.</source>
        <translation>Stellen Sie den Proxy mit Benutzername und Passwort in den Systemeinstellungen ein.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>{service} found our request too big ({told}).</source>
        <translation>{service} fand unsere Anfrage zu groß ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>{service} does not take this entry ({told}).</source>
        <translation>{service} nimmt diesen Eintrag nicht an ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>Change it and try again, or drop it.</source>
        <translation>Ändern Sie ihn und versuchen Sie es erneut, oder verwerfen Sie ihn.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>{service} did not understand our request ({told}).</source>
        <translation>{service} hat unsere Anfrage nicht verstanden ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>{service} cannot be reached.</source>
        <translation>{service} ist nicht erreichbar.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>Check the network, and the address in this source's settings. It will be tried again by itself.</source>
        <translation>Prüfen Sie das Netz und die Adresse in den Einstellungen dieser Quelle. Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>{service} took too long to answer ({told}).</source>
        <translation>{service} brauchte zu lange für eine Antwort ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>It will be tried again by itself.</source>
        <translation>Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>An answer of {service} ended in the middle ({told}).</source>
        <translation>Eine Antwort von {service} brach in der Mitte ab ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>Nothing of it was used. It will be tried again by itself.</source>
        <translation>Nichts davon wurde verwendet. Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>No connection to {service} that can be trusted could be made.</source>
        <translation>Zu {service} kam keine vertrauenswürdige Verbindung zustande.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>Check the address: https or http. If your company has a certificate authority of its own, name its file in the environment variable REQUESTS_CA_BUNDLE. If it worked yesterday, the certificate may have expired.</source>
        <translation>Prüfen Sie die Adresse: https oder http. Hat Ihre Firma eine eigene Zertifizierungsstelle, nennen Sie ihre Datei in der Umgebungsvariablen REQUESTS_CA_BUNDLE. Ging es gestern noch, ist vielleicht das Zertifikat abgelaufen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>The proxy on the way to {service} does not answer.</source>
        <translation>Der Proxy auf dem Weg zu {service} antwortet nicht.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>Check the proxy in the system's settings. It will be tried again by itself.</source>
        <translation>Prüfen Sie den Proxy in den Systemeinstellungen. Es wird von selbst erneut versucht.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>The address of {service} cannot be used.</source>
        <translation>Die Adresse von {service} ist nicht verwendbar.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>Correct the address in this source's settings.</source>
        <translation>Berichtigen Sie die Adresse in den Einstellungen dieser Quelle.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>{service} sends us to another address, on {host} ({told}).</source>
        <translation>{service} schickt uns an eine andere Adresse, auf {host} ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>Your credentials were not sent there. If that is right, enter the new address in this source's settings.</source>
        <translation>Ihre Anmeldedaten wurden nicht dorthin gesendet. Ist das richtig so, geben Sie die neue Adresse in den Einstellungen dieser Quelle ein.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>{service} sends us round in circles ({told}).</source>
        <translation>{service} schickt uns im Kreis herum ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>Check the address in this source's settings: http or https, with or without www.</source>
        <translation>Prüfen Sie die Adresse in den Einstellungen dieser Quelle: http oder https, mit oder ohne www.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>An answer of {service} is larger than we can take ({told}).</source>
        <translation>Eine Antwort von {service} ist größer, als wir annehmen können ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>A web page came back instead of data from {service} ({told}).</source>
        <translation>Statt Daten kam von {service} eine Webseite zurück ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>Check the address in this source's settings, and whether this network wants a sign-in in the browser first.</source>
        <translation>Prüfen Sie die Adresse in den Einstellungen dieser Quelle und ob dieses Netz zuerst eine Anmeldung im Browser verlangt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>{service} answered with something that is no data ({told}).</source>
        <translation>{service} antwortete mit etwas, das keine Daten sind ({told}).</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>these records</source>
        <translation>diese Datensätze</translation>
    </message>
    <message>
        <location filename="connectors/kit/verdicts.py"/>
        <source>another host</source>
        <translation>ein anderer Host</translation>
    </message>
    <message>
        <location filename="connectors/kit/wanted.py"/>
        <source>'{name}' in the mapping is neither a column nor a table.</source>
        <translation>'{name}' in der Zuordnung ist weder eine Spalte noch eine Tabelle.</translation>
    </message>
    <message>
        <location filename="connectors/kit/wanted.py"/>
        <source>For example: name = "full_name".</source>
        <translation>Zum Beispiel: name = "full_name".</translation>
    </message>
    <message>
        <location filename="connectors/kit/wanted.py"/>
        <source>'{name}' in the mapping has an unknown key '{unknown}'.</source>
        <translation>'{name}' in der Zuordnung hat einen unbekannten Schlüssel '{unknown}'.</translation>
    </message>
    <message>
        <location filename="connectors/kit/wanted.py"/>
        <source>Known: {listed}.</source>
        <translation>Bekannt: {listed}.</translation>
    </message>
    <message>
        <location filename="connectors/kit/wanted.py"/>
        <source>'{name}' in the mapping needs exactly one of column, template and constant.</source>
        <translation>'{name}' in der Zuordnung braucht genau eines von column, template und constant.</translation>
    </message>
    <message>
        <location filename="connectors/kit/wanted.py"/>
        <source>'{name}' in the mapping has an unknown decimal sign.</source>
        <translation>'{name}' in der Zuordnung hat ein unbekanntes Dezimalzeichen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/wanted.py"/>
        <source>It is "." or ",".</source>
        <translation>Es ist "." oder ",".</translation>
    </message>
    <message>
        <location filename="connectors/kit/wanted.py"/>
        <source>'{name}' in the mapping</source>
        <translation>'{name}' in der Zuordnung</translation>
    </message>
    <message>
        <location filename="connectors/kit/wanted.py"/>
        <source>The time zone of {whose} is not known.</source>
        <translation>Die Zeitzone von {whose} ist nicht bekannt.</translation>
    </message>
    <message>
        <location filename="connectors/kit/wanted.py"/>
        <source>Choose one such as Europe/Berlin.</source>
        <translation>Wählen Sie eine wie Europe/Berlin.</translation>
    </message>
    <message>
        <location filename="connectors/kit/wanted.py"/>
        <source>The least of '{name}' in the mapping is not a whole number.</source>
        <translation>Das Mindeste von '{name}' in der Zuordnung ist keine ganze Zahl.</translation>
    </message>
    <message>
        <location filename="connectors/kit/wanted.py"/>
        <source>The scale of '{name}' in the mapping is not one.</source>
        <translation>Die Skala von '{name}' in der Zuordnung ist keine.</translation>
    </message>
    <message>
        <location filename="connectors/kit/wanted.py"/>
        <source>Worst, then best: scale = "1 to 5".</source>
        <translation>Erst das Schlechteste, dann das Beste: scale = "1 to 5".</translation>
    </message>
    <message>
        <location filename="connectors/kit/watched.py"/>
        <source>{service} does not let this account read {title}: it may not read {lacking}.</source>
        <translation>{service} lässt dieses Konto {title} nicht lesen: Es darf {lacking} nicht lesen.</translation>
    </message>
    <message>
        <location filename="connectors/kit/watched.py"/>
        <source>Ask the administrator of {service} to allow this account to read {lacking}, or choose another account.</source>
        <translation>Bitten Sie den Administrator von {service}, dieses Konto {lacking} lesen zu lassen, oder wählen Sie ein anderes Konto.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Rooms, {room}</source>
        <translation>Räume, {room}</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>The Matrix account is not in this room any more.</source>
        <translation>Das Matrix-Konto ist nicht mehr in diesem Raum.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Invite it again, or read the conversation in Matrix.</source>
        <translation>Laden Sie es wieder ein, oder lesen Sie das Gespräch in Matrix.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Matrix</source>
        <translation>Matrix</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Users, {row}</source>
        <translation>Benutzer, {row}</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Users, {user}</source>
        <translation>Benutzer, {user}</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Rooms: {rooms}, as {account}</source>
        <translation>Räume: {rooms}, als {account}</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Users: {total}</source>
        <translation>Benutzer: {total}</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Users: not read (see the setting “Read users”)</source>
        <translation>Benutzer: nicht gelesen (siehe die Einstellung „Benutzer lesen“)</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Chats in the rooms of a Matrix account; users with e-mails and phones where it administers the server.</source>
        <translation>Chats in den Räumen eines Matrix-Kontos; Benutzer mit E-Mail und Telefon, wo es den Server verwaltet.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Homeserver</source>
        <translation>Heimserver</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <location filename="connectors/tryton/__init__.py"/>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Needed with a password; with an access token it may stay empty.</source>
        <translation>Mit Passwort nötig; mit Zugriffstoken darf es leer bleiben.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Used where there is no access token.</source>
        <translation>Wird verwendet, wo es kein Zugriffstoken gibt.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Our side</source>
        <translation>Unsere Seite</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Users who answer for the company, separated by commas; * stands for any characters: @agent-*:*</source>
        <translation>Benutzer, die für die Firma antworten, mit Kommas getrennt; * steht für beliebige Zeichen: @agent-*:*</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Read users</source>
        <translation>Benutzer lesen</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Read the server's list of users with e-mails and phones. The account must be an administrator of it.</source>
        <translation>Die Benutzerliste des Servers mit E-Mail und Telefon lesen. Das Konto muss ihn verwalten dürfen.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Room for notes</source>
        <translation>Raum für Notizen</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Where entries are written back to: a room of your own people, such as #service:matrix.example.</source>
        <translation>Wohin Einträge zurückgeschrieben werden: ein Raum Ihrer eigenen Leute, etwa #service:matrix.example.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/__init__.py"/>
        <source>Rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <location filename="connectors/matrix/notes.py"/>
        <source>messages to the room for notes</source>
        <translation>Nachrichten in den Raum für Notizen</translation>
    </message>
    <message>
        <location filename="connectors/matrix/notes.py"/>
        <source>No Matrix room for notes is named.</source>
        <translation>Es ist kein Matrix-Raum für Notizen genannt.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/notes.py"/>
        <source>Name a room of your own people in this source's settings; customers must not be in it.</source>
        <translation>Nennen Sie in den Einstellungen dieser Quelle einen Raum Ihrer eigenen Leute; Kunden dürfen nicht darin sein.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/notes.py"/>
        <source>The Matrix account is not in the room for notes.</source>
        <translation>Das Matrix-Konto ist nicht im Raum für Notizen.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/notes.py"/>
        <source>Invite it, or name another room.</source>
        <translation>Laden Sie es ein, oder nennen Sie einen anderen Raum.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/notes.py"/>
        <source>Not everybody in the Matrix room for notes is one of us, so nothing is written there.</source>
        <translation>Nicht jeder im Matrix-Raum für Notizen gehört zu uns, deshalb wird dort nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/notes.py"/>
        <source>Name another room, or add who is missing to “Our side” in this source's settings.</source>
        <translation>Nennen Sie einen anderen Raum, oder ergänzen Sie in den Einstellungen dieser Quelle unter „Unsere Seite“, wer fehlt.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/notes.py"/>
        <source>The Matrix room for notes is encrypted, and nothing can be written there from here.</source>
        <translation>Der Matrix-Raum für Notizen ist verschlüsselt, und von hier aus lässt sich dort nichts schreiben.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/notes.py"/>
        <source>Name a room without encryption in this source's settings.</source>
        <translation>Nennen Sie in den Einstellungen dieser Quelle einen Raum ohne Verschlüsselung.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/notes.py"/>
        <source>Messages to a room of our own people</source>
        <translation>Nachrichten in einen Raum der eigenen Leute</translation>
    </message>
    <message>
        <location filename="connectors/matrix/rooms.py"/>
        <source>(message removed)</source>
        <translation>(Nachricht entfernt)</translation>
    </message>
    <message>
        <location filename="connectors/matrix/rooms.py"/>
        <source>(encrypted: can be read in Matrix only)</source>
        <translation>(verschlüsselt: nur in Matrix lesbar)</translation>
    </message>
    <message>
        <location filename="connectors/matrix/rooms.py"/>
        <source>The messages of this room are encrypted: they can be read in Matrix only.</source>
        <translation>Die Nachrichten dieses Raums sind verschlüsselt: Sie sind nur in Matrix lesbar.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/session.py"/>
        <source>the account's rooms</source>
        <translation>die Räume des Kontos</translation>
    </message>
    <message>
        <location filename="connectors/matrix/session.py"/>
        <source>Matrix answered with something that is no object.</source>
        <translation>Matrix antwortete mit etwas, das kein Objekt ist.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/session.py"/>
        <source>Check the address of the homeserver.</source>
        <translation>Prüfen Sie die Adresse des Heimservers.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/session.py"/>
        <source>the messages of a room</source>
        <translation>die Nachrichten eines Raums</translation>
    </message>
    <message>
        <location filename="connectors/matrix/session.py"/>
        <source>Neither an access token nor a user with a password is given.</source>
        <translation>Weder ein Zugriffstoken noch ein Benutzer mit Passwort ist angegeben.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/session.py"/>
        <source>Enter an access token, or a user and a password, in this source's settings.</source>
        <translation>Geben Sie ein Zugriffstoken oder einen Benutzer mit Passwort in den Einstellungen dieser Quelle ein.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/session.py"/>
        <source>Matrix does not let this account sign in with a password.</source>
        <translation>Matrix lässt dieses Konto sich nicht mit Passwort anmelden.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/session.py"/>
        <source>Enter an access token in this source's settings instead.</source>
        <translation>Geben Sie stattdessen ein Zugriffstoken in den Einstellungen dieser Quelle ein.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/session.py"/>
        <source>Shorten the entry and try again, or drop it.</source>
        <translation>Kürzen Sie den Eintrag und versuchen Sie es erneut, oder verwerfen Sie ihn.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/session.py"/>
        <source>Matrix does not take this entry.</source>
        <translation>Matrix nimmt diesen Eintrag nicht an.</translation>
    </message>
    <message>
        <location filename="connectors/matrix/session.py"/>
        <source>This Matrix account is not active any more.</source>
        <translation>Dieses Matrix-Konto ist nicht mehr aktiv.</translation>
    </message>
    <message>
        <location filename="connectors/odoo/__init__.py"/>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <location filename="connectors/odoo/__init__.py"/>
        <source>Tickets</source>
        <translation>Tickets</translation>
    </message>
    <message>
        <location filename="connectors/odoo/__init__.py"/>
        <location filename="desk/services/wording.py"/>
        <source>Messages</source>
        <translation>Nachrichten</translation>
    </message>
    <message>
        <location filename="connectors/odoo/__init__.py"/>
        <source>Install the app it belongs to in Odoo, or do without it.</source>
        <translation>Installieren Sie in Odoo die App, zu der es gehört, oder verzichten Sie darauf.</translation>
    </message>
    <message>
        <location filename="connectors/odoo/__init__.py"/>
        <source>Odoo</source>
        <translation>Odoo</translation>
    </message>
    <message>
        <location filename="connectors/odoo/__init__.py"/>
        <source>Partners, sales orders, helpdesk tickets, messages and calls from Odoo 19 or later.</source>
        <translation>Partner, Verkaufsaufträge, Helpdesk-Tickets, Nachrichten und Anrufe aus Odoo ab 19.</translation>
    </message>
    <message>
        <location filename="connectors/odoo/__init__.py"/>
        <source>Where the address serves more than one.</source>
        <translation>Wenn die Adresse mehr als eine bedient.</translation>
    </message>
    <message>
        <location filename="connectors/odoo/__init__.py"/>
        <source>API key</source>
        <translation>API-Schlüssel</translation>
    </message>
    <message>
        <location filename="connectors/odoo/__init__.py"/>
        <source>Of a user, made in their preferences.</source>
        <translation>Der eines Benutzers, in dessen Voreinstellungen angelegt.</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Opportunities</source>
        <translation>Verkaufschancen</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <location filename="desk/domain/journey_words.py"/>
        <location filename="desk/services/wording.py"/>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Cases</source>
        <translation>Vorgänge</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Case</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Tasks</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Events</source>
        <translation>Termine</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>E-mails</source>
        <translation>E-Mails</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <location filename="desk/services/identity_compare.py"/>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Salesforce's limit of calls a day is used up.</source>
        <translation>Die Zahl der Aufrufe, die Salesforce am Tag erlaubt, ist verbraucht.</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Let the user's profile read this object with its fields and use the API, or do without it.</source>
        <translation>Lassen Sie das Profil des Benutzers dieses Objekt mit seinen Feldern lesen und die API benutzen, oder verzichten Sie darauf.</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Salesforce</source>
        <translation>Salesforce</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Salesforce's sign-in named no address.</source>
        <translation>Die Anmeldung bei Salesforce nannte keine Adresse.</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Sign in with the browser again, and report this.</source>
        <translation>Melden Sie sich mit dem Browser neu an, und melden Sie dies.</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Contacts can be read.</source>
        <translation>Kontakte sind lesbar.</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Contacts, opportunities, orders, cases, tasks, events and e-mails from Salesforce.</source>
        <translation>Kontakte, Verkaufschancen, Bestellungen, Vorgänge, Aufgaben, Termine und E-Mails aus Salesforce.</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Sign-in address</source>
        <translation>Anmeldeadresse</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <location filename="connectors/woocommerce.py"/>
        <source>Consumer key</source>
        <translation>Consumer Key</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Of your connected app, to sign in with the browser.</source>
        <translation>Der Ihrer verbundenen App, zur Anmeldung mit dem Browser.</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <location filename="connectors/woocommerce.py"/>
        <source>Consumer secret</source>
        <translation>Consumer Secret</translation>
    </message>
    <message>
        <location filename="connectors/salesforce/__init__.py"/>
        <source>Where the app wants it.</source>
        <translation>Wenn die App es verlangt.</translation>
    </message>
    <message>
        <location filename="connectors/square.py"/>
        <source>sold through</source>
        <translation>verkauft über</translation>
    </message>
    <message>
        <location filename="connectors/square.py"/>
        <source>picked up</source>
        <translation>abgeholt</translation>
    </message>
    <message>
        <location filename="connectors/square.py"/>
        <source>Allow the app this in Square, then sign in again: {group}.</source>
        <translation>Erlauben Sie der App dies in Square, dann melden Sie sich neu an: {group}.</translation>
    </message>
    <message>
        <location filename="connectors/square.py"/>
        <source>Enter an access token of your app, or sign in with the browser: desk source sign-in.</source>
        <translation>Geben Sie ein Zugriffstoken Ihrer App ein, oder melden Sie sich mit dem Browser an: desk source sign-in.</translation>
    </message>
    <message>
        <location filename="connectors/square.py"/>
        <source>Square is not signed in to.</source>
        <translation>Bei Square ist niemand angemeldet.</translation>
    </message>
    <message>
        <location filename="connectors/square.py"/>
        <location filename="connectors/woocommerce.py"/>
        <source>Customers can be read.</source>
        <translation>Kunden sind lesbar.</translation>
    </message>
    <message>
        <location filename="connectors/square.py"/>
        <source>Orders of {n} locations can be read.</source>
        <translation>Bestellungen von {n} Standorten sind lesbar.</translation>
    </message>
    <message>
        <location filename="connectors/square.py"/>
        <source>Orders: not readable. {advice}</source>
        <translation>Bestellungen: nicht lesbar. {advice}</translation>
    </message>
    <message>
        <location filename="connectors/square.py"/>
        <source>Customers and orders of every location from Square.</source>
        <translation>Kunden und Bestellungen jedes Standorts aus Square.</translation>
    </message>
    <message>
        <location filename="connectors/square.py"/>
        <source>Or sign in with the browser.</source>
        <translation>Oder melden Sie sich mit dem Browser an.</translation>
    </message>
    <message>
        <location filename="connectors/square.py"/>
        <source>Application id</source>
        <translation>Anwendungs-ID</translation>
    </message>
    <message>
        <location filename="connectors/square.py"/>
        <source>Of Square's interface.</source>
        <translation>Die der Schnittstelle von Square.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/__init__.py"/>
        <source>Parties</source>
        <translation>Parteien</translation>
    </message>
    <message>
        <location filename="connectors/tryton/__init__.py"/>
        <source>Sales</source>
        <translation>Verkäufe</translation>
    </message>
    <message>
        <location filename="connectors/tryton/__init__.py"/>
        <source>{line}, without {left_out}, which this user may not read</source>
        <translation>{line}, ohne {left_out}, was dieser Benutzer nicht lesen darf</translation>
    </message>
    <message>
        <location filename="connectors/tryton/__init__.py"/>
        <source>Tryton</source>
        <translation>Tryton</translation>
    </message>
    <message>
        <location filename="connectors/tryton/__init__.py"/>
        <source>Customers and sales with their shipments from Tryton 8. Reads only what the Tryton user may read.</source>
        <translation>Kunden und Verkäufe mit ihren Lieferungen aus Tryton 8. Liest nur, was der Tryton-Benutzer lesen darf.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/__init__.py"/>
        <source>The company the user is set to decides whose sales are read.</source>
        <translation>Die Firma, auf die der Benutzer eingestellt ist, entscheidet, wessen Verkäufe gelesen werden.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/mapping.py"/>
        <source>{kind}, no longer used</source>
        <translation>{kind}, nicht mehr in Gebrauch</translation>
    </message>
    <message>
        <location filename="connectors/tryton/mapping.py"/>
        <source>{shipment}, planned for {planned}</source>
        <translation>{shipment}, geplant für {planned}</translation>
    </message>
    <message>
        <location filename="connectors/tryton/notes.py"/>
        <source>notes on parties</source>
        <translation>Notizen zu Parteien</translation>
    </message>
    <message>
        <location filename="connectors/tryton/notes.py"/>
        <source>This Tryton user may not write notes on parties.</source>
        <translation>Dieser Tryton-Benutzer darf keine Notizen zu Parteien schreiben.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/notes.py"/>
        <source>Ask the administrator of Tryton to let this user change parties, or choose another user.</source>
        <translation>Bitten Sie den Administrator von Tryton, diesen Benutzer Parteien ändern zu lassen, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/notes.py"/>
        <source>This party is not in Tryton any more.</source>
        <translation>Diese Partei ist nicht mehr in Tryton.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/notes.py"/>
        <source>Drop the entry, or join the customer with a party that is there and write it anew.</source>
        <translation>Verwerfen Sie den Eintrag, oder führen Sie den Kunden mit einer vorhandenen Partei zusammen und schreiben Sie ihn neu.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/notes.py"/>
        <source>Notes on parties</source>
        <translation>Notizen zu Parteien</translation>
    </message>
    <message>
        <location filename="connectors/tryton/session.py"/>
        <source>Tryton has no database of this name.</source>
        <translation>Tryton hat keine Datenbank dieses Namens.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/session.py"/>
        <source>Correct the database in this source's settings.</source>
        <translation>Berichtigen Sie die Datenbank in den Einstellungen dieser Quelle.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/session.py"/>
        <source>the user's preferences</source>
        <translation>die Voreinstellungen des Benutzers</translation>
    </message>
    <message>
        <location filename="connectors/tryton/session.py"/>
        <source>the sign-out</source>
        <translation>die Abmeldung</translation>
    </message>
    <message>
        <location filename="connectors/tryton/session.py"/>
        <source>Tryton answered without a result.</source>
        <translation>Tryton antwortete ohne Ergebnis.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/session.py"/>
        <source>Check that this version of Tryton is supported.</source>
        <translation>Prüfen Sie, ob diese Version von Tryton unterstützt wird.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/session.py"/>
        <source>Tryton does not take this entry.</source>
        <translation>Tryton nimmt diesen Eintrag nicht an.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/session.py"/>
        <source>Read what it says. Change the entry or what it needs in Tryton and try again, or drop it.</source>
        <translation>Lesen Sie, was es sagt. Ändern Sie den Eintrag oder was er in Tryton braucht und versuchen Sie es erneut, oder verwerfen Sie ihn.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/session.py"/>
        <source>Tryton does not say when a row changed.</source>
        <translation>Tryton sagt nicht, wann sich eine Zeile geändert hat.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/session.py"/>
        <source>Check that it is Tryton 8 or later.</source>
        <translation>Prüfen Sie, ob es Tryton 8 oder neuer ist.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/session.py"/>
        <source>Use a Tryton user that signs in with a password and nothing else.</source>
        <translation>Verwenden Sie einen Tryton-Benutzer, der sich nur mit Passwort anmeldet.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/session.py"/>
        <source>Tryton wants more than a password to sign in.</source>
        <translation>Tryton verlangt mehr als ein Passwort zur Anmeldung.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/session.py"/>
        <source>Tryton does not have every model and field that is read here.</source>
        <translation>Tryton hat nicht jedes Modell und Feld, das hier gelesen wird.</translation>
    </message>
    <message>
        <location filename="connectors/tryton/session.py"/>
        <source>Activate its modules for parties and sales, and check that it is Tryton 8 or later.</source>
        <translation>Aktivieren Sie seine Module für Parteien und Verkäufe, und prüfen Sie, ob es Tryton 8 oder neuer ist.</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>the address</source>
        <translation>die Adresse</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>Tellonce</source>
        <translation>Tellonce</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>A test; nothing to keep.</source>
        <translation>Ein Test; nichts zum Aufheben.</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>Entries: the address answers and took a test</source>
        <translation>Einträge: Die Adresse antwortet und nahm einen Test an</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>The webhook's receiver does not take this entry.</source>
        <translation>Der Empfänger des Webhooks nimmt diesen Eintrag nicht an.</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>Read what it says, change the entry and try again, or drop it.</source>
        <translation>Lesen Sie, was er sagt, ändern Sie den Eintrag und versuchen Sie es erneut, oder verwerfen Sie ihn.</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>The address of the webhook cannot be used.</source>
        <translation>Die Adresse des Webhooks ist nicht verwendbar.</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>The webhook has no secret to sign with.</source>
        <translation>Der Webhook hat kein Geheimnis zum Signieren.</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>Enter one in this source's settings.</source>
        <translation>Geben Sie eines in den Einstellungen dieser Quelle ein.</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>The webhook's receiver</source>
        <translation>Der Empfänger des Webhooks</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>Signed JSON to an address</source>
        <translation>Signiertes JSON an eine Adresse</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>Webhook</source>
        <translation>Webhook</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>Sends what is written at this desk to an address of your own, as signed JSON. Nothing is read from there.</source>
        <translation>Sendet, was an diesem Arbeitsplatz geschrieben wird, als signiertes JSON an eine eigene Adresse. Von dort wird nichts gelesen.</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <location filename="connectors/webhook.py"/>
        <source>A long random text that the receiver knows as well.</source>
        <translation>Ein langer zufälliger Text, den auch der Empfänger kennt.</translation>
    </message>
    <message>
        <location filename="connectors/woocommerce.py"/>
        <source>Give the key the permission to read: WooCommerce &gt; Settings &gt; Advanced &gt; REST API.</source>
        <translation>Geben Sie dem Schlüssel das Leserecht: WooCommerce &gt; Einstellungen &gt; Erweitert &gt; REST-API.</translation>
    </message>
    <message>
        <location filename="connectors/woocommerce.py"/>
        <source>Enter the key and its secret again. If both are right, the web server of the shop drops the header Authorization; ask whoever runs it to pass it on.</source>
        <translation>Geben Sie Schlüssel und Geheimnis neu ein. Sind beide richtig, verwirft der Webserver des Shops die Kopfzeile Authorization; bitten Sie den Betreiber, sie weiterzureichen.</translation>
    </message>
    <message>
        <location filename="connectors/woocommerce.py"/>
        <source>Check the address, that WooCommerce is active there, and that the permalinks of WordPress are not set to Plain.</source>
        <translation>Prüfen Sie die Adresse, ob WooCommerce dort aktiv ist und ob die Permalinks von WordPress nicht auf „Einfach“ stehen.</translation>
    </message>
    <message>
        <location filename="connectors/woocommerce.py"/>
        <source>paid with</source>
        <translation>bezahlt mit</translation>
    </message>
    <message>
        <location filename="connectors/woocommerce.py"/>
        <source>customer's note</source>
        <translation>Notiz des Kunden</translation>
    </message>
    <message>
        <location filename="connectors/woocommerce.py"/>
        <source>The user whose key it is must be a shop manager or administrator.</source>
        <translation>Der Benutzer, dem der Schlüssel gehört, muss Shop-Manager oder Administrator sein.</translation>
    </message>
    <message>
        <location filename="connectors/woocommerce.py"/>
        <source>The address of WooCommerce does not begin with https.</source>
        <translation>Die Adresse von WooCommerce beginnt nicht mit https.</translation>
    </message>
    <message>
        <location filename="connectors/woocommerce.py"/>
        <source>Without it the key would be read.</source>
        <translation>Ohne das könnte der Schlüssel mitgelesen werden.</translation>
    </message>
    <message>
        <location filename="connectors/woocommerce.py"/>
        <source>Orders can be read.</source>
        <translation>Bestellungen sind lesbar.</translation>
    </message>
    <message>
        <location filename="connectors/woocommerce.py"/>
        <source>Customers and orders of a WooCommerce shop, guests' orders too.</source>
        <translation>Kunden und Bestellungen eines WooCommerce-Shops, auch die von Gästen.</translation>
    </message>
    <message>
        <location filename="connectors/woocommerce.py"/>
        <source>WooCommerce &gt; Settings &gt; Advanced &gt; REST API: Read.</source>
        <translation>WooCommerce &gt; Einstellungen &gt; Erweitert &gt; REST-API: Lesen.</translation>
    </message>
    <message>
        <location filename="connectors/woocommerce.py"/>
        <source>It is shown once, beside the key.</source>
        <translation>Es wird einmal angezeigt, neben dem Schlüssel.</translation>
    </message>
    <message>
        <location filename="desk/cli/__init__.py"/>
        <source>Stopped. What was stored stays.</source>
        <translation>Angehalten. Was gespeichert ist, bleibt.</translation>
    </message>
    <message>
        <location filename="desk/cli/__init__.py"/>
        <source>Going through stored records for journeys and flags: {hundredths} %</source>
        <translation>Gespeicherte Datensätze werden auf Anliegen und Eskalationen durchgesehen: {hundredths} %</translation>
    </message>
    <message>
        <location filename="desk/cli/__init__.py"/>
        <source>{key} of {source_id} (not shown, not kept):</source>
        <translation>{key} von {source_id} (wird nicht gezeigt und nicht behalten):</translation>
    </message>
    <message>
        <location filename="desk/cli/__init__.py"/>
        <source>One timeline per customer. Without a command: the window.</source>
        <translation>Ein Verlauf je Kunde. Ohne Befehl: das Fenster.</translation>
    </message>
    <message>
        <location filename="desk/cli/__init__.py"/>
        <source>keep every file in this folder</source>
        <translation>alle Dateien in diesem Ordner halten</translation>
    </message>
    <message>
        <location filename="desk/cli/calls.py"/>
        <source>the calls that are on, as the window heard of them</source>
        <translation>die laufenden Anrufe, wie das Fenster von ihnen hörte</translation>
    </message>
    <message>
        <location filename="desk/cli/calls.py"/>
        <source>say with whom a call is, whatever its number says</source>
        <translation>sagen, zu wem ein Anruf gehört, was auch immer seine Nummer sagt</translation>
    </message>
    <message>
        <location filename="desk/cli/calls.py"/>
        <source>take that back: its number tells again</source>
        <translation>das zurücknehmen: Die Nummer sagt es wieder</translation>
    </message>
    <message>
        <location filename="desk/cli/calls.py"/>
        <source>No calls.</source>
        <translation>Keine Anrufe.</translation>
    </message>
    <message>
        <location filename="desk/cli/calls.py"/>
        <source>with {agent}</source>
        <translation>mit {agent}</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <source>find customers</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <source>one customer, by number, phone, e-mail or order</source>
        <translation>ein Kunde, nach Nummer, Telefon, E-Mail oder Bestellung</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <source>lines of the timeline</source>
        <translation>Einträge des Verlaufs</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <location filename="desk/cli/flags.py"/>
        <location filename="desk/cli/identity.py"/>
        <location filename="desk/cli/said.py"/>
        <source>the “older” of an earlier answer</source>
        <translation>das „older“ einer früheren Antwort</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <source>newest lines to tell the joins of, in journeys as JSON</source>
        <translation>so viele neueste Einträge mit ihren Verbindungen, in Anliegen als JSON</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <source>whom a calling number belongs to; shown in the running window</source>
        <translation>wem eine anrufende Nummer gehört; im laufenden Fenster gezeigt</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <source>ask the sources where the cache knows nothing</source>
        <translation>die Quellen fragen, wo der Cache nichts weiß</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <source>pull the demo company and show one customer</source>
        <translation>die Demofirma abrufen und einen Kunden zeigen</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <source>More than {n}: type more.</source>
        <translation>Mehr als {n}: Geben Sie mehr ein.</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <source>Nobody found. Try part of a name, an e-mail, three digits or an order number.</source>
        <translation>Niemand gefunden. Versuchen Sie einen Teil des Namens, eine E-Mail, drei Ziffern oder eine Bestellnummer.</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <source>Several customers match.</source>
        <translation>Mehrere Kunden passen.</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <source>Nobody matches.</source>
        <translation>Niemand passt.</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <source>See: desk find “{text}”, and give the number in its first column.</source>
        <translation>Siehe: desk find „{text}“, und geben Sie die Nummer aus der ersten Spalte an.</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <location filename="desk/cli/said.py"/>
        <source>… older ones with: --older {older}</source>
        <translation>… ältere mit: --older {older}</translation>
    </message>
    <message>
        <location filename="desk/cli/customers.py"/>
        <source>Shown in the running window.</source>
        <translation>Im laufenden Fenster gezeigt.</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>flags raised by rules and people</source>
        <translation>von Regeln und Menschen ausgelöste Eskalationen</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>one flag with its history</source>
        <translation>eine Eskalation mit ihrer Geschichte</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>raise one by hand</source>
        <translation>eine von Hand auslösen</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>the journey's first line; the newest journey without it</source>
        <translation>der erste Eintrag des Anliegens; ohne ihn das neueste</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>make flags yours</source>
        <translation>Eskalationen übernehmen</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>give flags to somebody</source>
        <translation>Eskalationen jemandem geben</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>hide flags until a moment such as “tomorrow 9:00” or “in 2 hours”</source>
        <translation>Eskalationen bis zu einem Zeitpunkt wie „tomorrow 9:00“ oder „in 2 hours“ ausblenden</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>close flags, with a reason</source>
        <translation>Eskalationen mit einem Grund schließen</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>open flags again</source>
        <translation>Eskalationen wieder öffnen</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>write a note on a flag</source>
        <translation>eine Notiz zu einer Eskalation schreiben</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>ids, or their ends as the list shows them</source>
        <translation>Kennungen oder ihre Enden, wie die Liste sie zeigt</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <location filename="desk/cli/identity.py"/>
        <source>… more with: --older {older}</source>
        <translation>… mehr mit: --older {older}</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>No flags.</source>
        <translation>Keine Eskalationen.</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <location filename="desk/services/journeys.py"/>
        <source>This customer has no journey yet.</source>
        <translation>Dieser Kunde hat noch kein Anliegen.</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>A flag hangs on something that happened.</source>
        <translation>Eine Eskalation hängt an etwas, das geschehen ist.</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>“{word}” is too short for a flag.</source>
        <translation>„{word}“ ist zu kurz für eine Eskalation.</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <location filename="desk/cli/identity.py"/>
        <location filename="desk/cli/outbox.py"/>
        <source>Give at least the last four signs of its id.</source>
        <translation>Geben Sie mindestens die letzten vier Zeichen ihrer Kennung an.</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <source>Several flags end in “{word}”.</source>
        <translation>Mehrere Eskalationen enden auf „{word}“.</translation>
    </message>
    <message>
        <location filename="desk/cli/flags.py"/>
        <location filename="desk/cli/identity.py"/>
        <location filename="desk/cli/outbox.py"/>
        <source>Give more of the id.</source>
        <translation>Geben Sie mehr von der Kennung an.</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>customers passed on, with what is known of them</source>
        <translation>übergebene Kunden, mit dem, was über sie bekannt ist</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>pass a customer on</source>
        <translation>einen Kunden übergeben</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>which person, team, store or channel</source>
        <translation>welche Person, welches Team, welche Filiale oder welcher Kanal</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>the record it is written on: source/stream/number</source>
        <translation>der Datensatz, zu dem es geschrieben wird: source/stream/number</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>another journey than the current one</source>
        <translation>ein anderes Anliegen als das aktuelle</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>the very thing the customer wants</source>
        <translation>was genau der Kunde möchte</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>why they came, in place of what is known of it</source>
        <translation>warum sie kamen, anstelle des Bekannten</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>until when they are awaited; of a call-back when to call</source>
        <translation>bis wann sie erwartet werden; bei einem Rückruf, wann anzurufen ist</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>a line the receiver may not see</source>
        <translation>eine Zeile, die der Empfänger nicht sehen soll</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>only show what would be given, with the names of its lines</source>
        <translation>nur zeigen, was übergeben würde, mit den Namen der Zeilen</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>what a code or address stands for</source>
        <translation>wofür ein Code oder eine Adresse steht</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>hand-offs, the newest first</source>
        <translation>Übergaben, die neuesten zuerst</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>waiting, missed, arrived, mine, for_me or all</source>
        <translation>waiting, missed, arrived, mine, for_me oder all</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <location filename="desk/cli/work.py"/>
        <source>take one back</source>
        <translation>eine zurücknehmen</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>the customer is here, where no source will tell</source>
        <translation>der Kunde ist hier, wo keine Quelle es sagen wird</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>they are not here after all</source>
        <translation>sie sind doch nicht hier</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <location filename="desk/cli/work.py"/>
        <source>everything that happened to one</source>
        <translation>alles, was mit einer geschah</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>as a signed file that any system can read</source>
        <translation>als signierte Datei, die jedes System lesen kann</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>as one page for print, in HTML</source>
        <translation>als eine Seite zum Drucken, in HTML</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>whether a file is whole and signed by this company</source>
        <translation>ob eine Datei vollständig und von dieser Firma signiert ist</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>the key that signs, for another desk of this company</source>
        <translation>der signierende Schlüssel, für einen anderen Arbeitsplatz dieser Firma</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>sign and check with another desk's key</source>
        <translation>mit dem Schlüssel eines anderen Arbeitsplatzes signieren und prüfen</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>(hidden: {hidden})</source>
        <translation>(verborgen: {hidden})</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>{label}: not known</source>
        <translation>{label}: nicht bekannt</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>Say: {spoken}</source>
        <translation>Sagen Sie: {spoken}</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>No hand-offs.</source>
        <translation>Keine Übergaben.</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <location filename="desk/config/own_file.py"/>
        <location filename="desk/config/settings.py"/>
        <location filename="desk/services/rulebook.py"/>
        <source>{name} cannot be written ({strerror}).</source>
        <translation>{name} kann nicht geschrieben werden ({strerror}).</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>Choose another place.</source>
        <translation>Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>Written: {path}</source>
        <translation>Geschrieben: {path}</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>{name} cannot be read ({strerror}).</source>
        <translation>{name} ist nicht lesbar ({strerror}).</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>Check its name.</source>
        <translation>Prüfen Sie den Namen.</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>this desk has the same</source>
        <translation>dieser Arbeitsplatz hat dasselbe</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>this desk does not have it</source>
        <translation>dieser Arbeitsplatz hat es nicht</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>this desk has it otherwise</source>
        <translation>dieser Arbeitsplatz hat es anders</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>Whole, and signed with the key {key_name}; this desk has the same.</source>
        <translation>Vollständig und mit dem Schlüssel {key_name} signiert; dieser Arbeitsplatz hat dasselbe.</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>Whole, and signed with the key {key_name}; this desk does not have it.</source>
        <translation>Vollständig und mit dem Schlüssel {key_name} signiert; dieser Arbeitsplatz hat es nicht.</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>Whole, and signed with the key {key_name}; this desk has it otherwise.</source>
        <translation>Vollständig und mit dem Schlüssel {key_name} signiert; dieser Arbeitsplatz hat es anders.</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>Whoever has this key can sign hand-offs: pass it on as you would a password.</source>
        <translation>Wer diesen Schlüssel hat, kann Übergaben signieren: Geben Sie ihn weiter wie ein Passwort.</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>Hand-offs are signed and checked with the key {name} now.</source>
        <translation>Übergaben werden jetzt mit dem Schlüssel {name} signiert und geprüft.</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>a customer</source>
        <translation>ein Kunde</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <source>{hand_off_id}  {code}  {who} to {to}, by {given_by}: {replace}</source>
        <translation>{hand_off_id}  {code}  {who} an {to}, von {given_by}: {replace}</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>Time spent: {spent_words}</source>
        <translation>Aufgewendete Zeit: {spent_words}</translation>
    </message>
    <message>
        <location filename="desk/cli/hand_offs.py"/>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>Note: {note}</source>
        <translation>Notiz: {note}</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>a customer's number; below zero a trace that is nobody's yet</source>
        <translation>die Nummer eines Kunden; unter null eine Spur, die noch niemandem gehört</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>who may be one person, why, and what people said of it</source>
        <translation>wer eine Person sein kann, warum, und was Menschen dazu sagten</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>possible links nobody decided yet, surest first</source>
        <translation>mögliche Verbindungen, die noch niemand entschieden hat, die sicherste zuerst</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>how many</source>
        <translation>wie viele</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>how likely two numbers are one person, field by field</source>
        <translation>wie wahrscheinlich zwei Nummern eine Person sind, Feld für Feld</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>say that two are the same person, or that they are not</source>
        <translation>sagen, dass zwei dieselbe Person sind oder nicht</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>why, for whoever looks later</source>
        <translation>warum, für spätere Leser</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>say that parts of a customer are another person than the rest</source>
        <translation>sagen, dass Teile eines Kunden eine andere Person sind als der Rest</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>parts as “desk identity history ID” names them</source>
        <translation>Teile, wie „desk identity history ID“ sie nennt</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>take a word back; both are again what the remaining links say</source>
        <translation>ein Wort zurücknehmen; beide sind wieder, was die übrigen Verbindungen sagen</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>ask about a pair again in a while</source>
        <translation>nach einem Paar nach einer Weile wieder fragen</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>how a customer came to be: parts, words and every step</source>
        <translation>wie ein Kunde zustande kam: Teile, Worte und jeder Schritt</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>{waiting} waiting  {decided} decided  {taken_back} taken back</source>
        <translation>{waiting} warten  {decided} entschieden  {taken_back} zurückgenommen</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>Nothing is suggested. Look for possible links with: python -m desk.matching</source>
        <translation>Nichts ist vorgeschlagen. Suchen Sie mögliche Verbindungen mit: python -m desk.matching</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>{name} ({unit}) and {name2} ({unit2}): {probability} one person</source>
        <translation>{name} ({unit}) und {name2} ({unit2}): {probability} eine Person</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>{prior} bits  before anything is compared</source>
        <translation>{prior} Bit  bevor etwas verglichen ist</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>{weight} bits  {label}: {words}</source>
        <translation>{weight} Bit  {label}: {words}</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>If they are one:</source>
        <translation>Wenn sie eine sind:</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>{by} said {value} on {astimezone}.</source>
        <translation>{by} sagte {value} am {astimezone}.</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>Asked again in a week.</source>
        <translation>Wird in einer Woche wieder gefragt.</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>Word {word_id}</source>
        <translation>Wort {word_id}</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>Customers now: {value}</source>
        <translation>Kunden jetzt: {value}</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>none; both are nobody’s</source>
        <translation>keine; beide gehören niemandem</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 record</source>
        <translation>1 Datensatz</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <location filename="desk/services/identity_history.py"/>
        <source>{records} records</source>
        <translation>{records} Datensätze</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>{key}  {name}  {carried}  1 record  {why}</source>
        <translation>{key}  {name}  {carried}  1 Datensatz  {why}</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>{key}  {name}  {carried}  {records} records  {why}</source>
        <translation>{key}  {name}  {carried}  {records} Datensätze  {why}</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>(overruled by a later word)</source>
        <translation>(von einem späteren Wort überholt)</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>word {word_id}  {by}: {name} and {other_name} {value}  (overruled by a later word)</source>
        <translation>Wort {word_id}  {by}: {name} und {other_name} {value}  (von einem späteren Wort überholt)</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>word {word_id}  {by}: {name} and {other_name} {value}</source>
        <translation>Wort {word_id}  {by}: {name} und {other_name} {value}</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>“{text}” is too short for a word.</source>
        <translation>„{text}“ ist zu kurz für ein Wort.</translation>
    </message>
    <message>
        <location filename="desk/cli/identity.py"/>
        <source>Several words end in “{text}”.</source>
        <translation>Mehrere Wörter enden auf „{text}“.</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>making the copy</source>
        <translation>die Kopie wird gemacht</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>reading the copy through</source>
        <translation>die Kopie wird durchgelesen</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>putting it in place</source>
        <translation>sie wird an ihren Platz gesetzt</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>encryption of the files here: how they lie, the recovery code, on, off, a new key</source>
        <translation>Verschlüsselung der Dateien hier: wie sie liegen, der Wiederherstellungscode, an, aus, ein neuer Schlüssel</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>how each file lies here, and whether its key is in the keyring</source>
        <translation>wie jede Datei hier liegt, und ob ihr Schlüssel im Schlüsselbund ist</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>the recovery code, to be written down and kept elsewhere</source>
        <translation>der Wiederherstellungscode, zum Aufschreiben und Verwahren an anderem Ort</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>without asking first</source>
        <translation>ohne vorher zu fragen</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>type a recovery code (or give it on standard input), to be kept in the keyring</source>
        <translation>einen Wiederherstellungscode eingeben (oder über die Standardeingabe), für den Schlüsselbund</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>encrypt every file now</source>
        <translation>jede Datei jetzt verschlüsseln</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>have every file lie here unencrypted</source>
        <translation>jede Datei hier unverschlüsselt liegen haben</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>put every file under a new key; goes on where that was stopped</source>
        <translation>jede Datei unter einen neuen Schlüssel stellen; geht weiter, wo das angehalten wurde</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>set a file aside whose key is lost for good, and begin a new one</source>
        <translation>eine Datei beiseitelegen, deren Schlüssel für immer verloren ist, und eine neue beginnen</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>The {join} here are encrypted. {why}</source>
        <translation>Verschlüsselt sind hier: {join}. {why}</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>Recovery code (not shown; empty for not now):</source>
        <translation>Wiederherstellungscode (wird nicht gezeigt; leer für jetzt nicht):</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>Stopped. Every file is whole.</source>
        <translation>Angehalten. Jede Datei ist vollständig.</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <location filename="desk/cli/opening.py"/>
        <location filename="desk/cli/phones.py"/>
        <location filename="desk/cli/words.py"/>
        <source>answer in JSON</source>
        <translation>in JSON antworten</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <location filename="desk/cli/sources.py"/>
        <source>{value} MB</source>
        <translation>{value} MB</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>{name}: not there yet</source>
        <translation>{name}: noch nicht da</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>{name}: {size}, not encrypted</source>
        <translation>{name}: {size}, nicht verschlüsselt</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>{name}: {size}, not to be read</source>
        <translation>{name}: {size}, nicht lesbar</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>is in the system keyring</source>
        <translation>ist im Schlüsselbund des Systems</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>the system keyring does not give</source>
        <translation>gibt der Schlüsselbund des Systems nicht her</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>{name}: {size}, encrypted with the key {key_name}, which is in the system keyring</source>
        <translation>{name}: {size}, verschlüsselt mit dem Schlüssel {key_name}, der im Schlüsselbund des Systems ist</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>{name}: {size}, encrypted with the key {key_name}, which the system keyring does not give</source>
        <translation>{name}: {size}, verschlüsselt mit dem Schlüssel {key_name}, den der Schlüsselbund des Systems nicht hergibt</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>Whoever sees the recovery code can read the files. Show it?</source>
        <translation>Wer den Wiederherstellungscode sieht, kann die Dateien lesen. Zeigen?</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>Keep it on paper, not on this disk.</source>
        <translation>Verwahren Sie ihn auf Papier, nicht auf dieser Platte.</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>Recovery code (not shown):</source>
        <translation>Wiederherstellungscode (wird nicht gezeigt):</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>The key {name} is in the system keyring again.</source>
        <translation>Der Schlüssel {name} ist wieder im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>Every file is encrypted.</source>
        <translation>Jede Datei ist verschlüsselt.</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>Write the recovery code down: desk key show.</source>
        <translation>Schreiben Sie den Wiederherstellungscode auf: desk key show.</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>Whoever gets hold of this disk, or of a backup of it, can then read every customer. Go on?</source>
        <translation>Wer an diese Platte oder eine Sicherung davon gelangt, kann dann jeden Kunden lesen. Weiter?</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>No file is encrypted any more, and none will be until: desk key on.</source>
        <translation>Keine Datei ist mehr verschlüsselt, und keine wird es sein bis: desk key on.</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>Every file is under a new key. The earlier recovery code opens only copies made elsewhere before.</source>
        <translation>Jede Datei ist unter einem neuen Schlüssel. Der frühere Wiederherstellungscode öffnet nur noch früher anderswo gemachte Kopien.</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>Write the new one down: desk key show.</source>
        <translation>Schreiben Sie den neuen auf: desk key show.</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>The cache is set aside; a new one is pulled from the sources.</source>
        <translation>Der Cache ist beiseitegelegt; ein neuer wird aus den Quellen abgerufen.</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>All flags with their notes, corrections and words on who is who are set aside and begin empty.</source>
        <translation>Alle Eskalationen mit ihren Notizen, Korrekturen und Worten darüber, wer wer ist, sind beiseitegelegt und beginnen leer.</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>{lost} Go on?</source>
        <translation>{lost} Weiter?</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>Set aside as {name}. Its recovery code would still open it.</source>
        <translation>Beiseitegelegt als {name}. Ihr Wiederherstellungscode würde sie noch öffnen.</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>Say so with --yes.</source>
        <translation>Sagen Sie es mit --yes.</translation>
    </message>
    <message>
        <location filename="desk/cli/keys.py"/>
        <source>Nothing was done.</source>
        <translation>Es wurde nichts getan.</translation>
    </message>
    <message>
        <location filename="desk/cli/moments.py"/>
        <source>Write it like "2026-03-02 14:02", "14:02", "yesterday 14:02", "Monday 9 am" or "2 hours ago".</source>
        <translation>Schreiben Sie es wie "2026-03-02 14:02", "14:02", "yesterday 14:02", "Monday 9 am" oder "2 hours ago".</translation>
    </message>
    <message>
        <location filename="desk/cli/moments.py"/>
        <source>Write it like "tomorrow 9:00", "in 2 hours", "17:00", "Monday 9 am" or "2026-03-09 10:00".</source>
        <translation>Schreiben Sie es wie "tomorrow 9:00", "in 2 hours", "17:00", "Monday 9 am" oder "2026-03-09 10:00".</translation>
    </message>
    <message>
        <location filename="desk/cli/moments.py"/>
        <source>Whether the month or the day comes first differs by country.</source>
        <translation>Ob Monat oder Tag zuerst kommt, ist von Land zu Land verschieden.</translation>
    </message>
    <message>
        <location filename="desk/cli/moments.py"/>
        <source>“{text}” is no moment this desk understands.</source>
        <translation>„{text}“ ist kein Zeitpunkt, den dieser Arbeitsplatz versteht.</translation>
    </message>
    <message>
        <location filename="desk/cli/moments.py"/>
        <source>Whether the month or the day comes first differs by country. {ADVICE}</source>
        <translation>Ob Monat oder Tag zuerst kommt, ist von Land zu Land verschieden. {ADVICE}</translation>
    </message>
    <message>
        <location filename="desk/cli/moments.py"/>
        <source>“{text}” has passed.</source>
        <translation>„{text}“ ist vorbei.</translation>
    </message>
    <message>
        <location filename="desk/cli/moments.py"/>
        <source>“{text}” is no day this desk understands.</source>
        <translation>„{text}“ ist kein Tag, den dieser Arbeitsplatz versteht.</translation>
    </message>
    <message>
        <location filename="desk/cli/moments.py"/>
        <source>Write it like 2026-03-02 or yesterday.</source>
        <translation>Schreiben Sie ihn wie 2026-03-02 oder yesterday.</translation>
    </message>
    <message>
        <location filename="desk/cli/opening.py"/>
        <source>show what a desk:, tel:, callto:, sip: or phone: address leads to, in the window</source>
        <translation>zeigen, wohin eine Adresse mit desk:, tel:, callto:, sip: oder phone: führt, im Fenster</translation>
    </message>
    <message>
        <location filename="desk/cli/opening.py"/>
        <source>This is no address the desk can show.</source>
        <translation>Das ist keine Adresse, die der Arbeitsplatz zeigen kann.</translation>
    </message>
    <message>
        <location filename="desk/cli/opening.py"/>
        <source>It shows desk:number/…, desk:customer/…, desk:hand-off/…, tel:, callto:, sip: and phone:, of at most {LONGEST_ADDRESS} characters.</source>
        <translation>Er zeigt desk:number/…, desk:customer/…, desk:hand-off/…, tel:, callto:, sip: und phone:, mit höchstens {LONGEST_ADDRESS} Zeichen.</translation>
    </message>
    <message>
        <location filename="desk/cli/opening.py"/>
        <source>No window could be opened for this address.</source>
        <translation>Für diese Adresse konnte kein Fenster geöffnet werden.</translation>
    </message>
    <message>
        <location filename="desk/cli/opening.py"/>
        <source>Start the desk, and open it again.</source>
        <translation>Starten Sie Tellonce, und öffnen Sie sie erneut.</translation>
    </message>
    <message>
        <location filename="desk/cli/opening.py"/>
        <source>Shown in the window: {what} {value}</source>
        <translation>Im Fenster gezeigt: {what} {value}</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>what is to be written to other systems, and what became of it</source>
        <translation>was in andere Systeme zu schreiben ist, und was daraus wurde</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>go on from here</source>
        <translation>von hier an weiter</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>one entry with all that happened to it</source>
        <translation>ein Eintrag mit allem, was mit ihm geschah</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>other words for one that was refused or never tried</source>
        <translation>andere Worte für einen, der abgelehnt oder nie versucht wurde</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>try some again now, as they are</source>
        <translation>einige jetzt erneut versuchen, wie sie sind</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>never send these; they stay in the history</source>
        <translation>diese nie senden; sie bleiben in der Geschichte</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>send now what can be sent; the window does so by itself</source>
        <translation>jetzt senden, was gesendet werden kann; das Fenster tut es von selbst</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>No entries.</source>
        <translation>Keine Einträge.</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>… more with: --older “{older}”</source>
        <translation>… mehr mit: --older „{older}“</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>{sent} sent, {put_off} put off, {refused} refused</source>
        <translation>{sent} gesendet, {put_off} aufgeschoben, {refused} abgelehnt</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>Another program of this desk is sending them just now.</source>
        <translation>Ein anderes Programm dieses Arbeitsplatzes sendet sie gerade.</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>Some wait until {astimezone}.</source>
        <translation>Manche warten bis {astimezone}.</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>“{ending}” is too short for an entry.</source>
        <translation>„{ending}“ ist zu kurz für einen Eintrag.</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>Several entries end in “{ending}”.</source>
        <translation>Mehrere Einträge enden auf „{ending}“.</translation>
    </message>
    <message>
        <location filename="desk/cli/outbox.py"/>
        <source>to {target_title}:</source>
        <translation>an {target_title}:</translation>
    </message>
    <message>
        <location filename="desk/cli/past.py"/>
        <source>what this desk knew of a customer at a moment</source>
        <translation>was dieser Arbeitsplatz zu einem Zeitpunkt über einen Kunden wusste</translation>
    </message>
    <message>
        <location filename="desk/cli/past.py"/>
        <source>such as “yesterday 14:02”, “2026-03-02”, “2 hours ago”</source>
        <translation>etwa „yesterday 14:02“, „2026-03-02“, „2 hours ago“</translation>
    </message>
    <message>
        <location filename="desk/cli/past.py"/>
        <source>time, repeats, promises and flags over all customers</source>
        <translation>Zeit, Wiederholungen, Zusagen und Eskalationen über alle Kunden</translation>
    </message>
    <message>
        <location filename="desk/cli/past.py"/>
        <source>put lines of a timeline into journeys: join, split, undo</source>
        <translation>Einträge eines Verlaufs in Anliegen stellen: join, split, undo</translation>
    </message>
    <message>
        <location filename="desk/cli/past.py"/>
        <source>put a line into the journey of another</source>
        <translation>einen Eintrag in das Anliegen eines anderen stellen</translation>
    </message>
    <message>
        <location filename="desk/cli/past.py"/>
        <source>let a line begin a journey of its own</source>
        <translation>mit einem Eintrag ein eigenes Anliegen beginnen</translation>
    </message>
    <message>
        <location filename="desk/cli/past.py"/>
        <source>take back what was decided last about a line</source>
        <translation>zurücknehmen, was zuletzt über einen Eintrag entschieden wurde</translation>
    </message>
    <message>
        <location filename="desk/cli/past.py"/>
        <source>Joined {key} to {to}.</source>
        <translation>{key} zu {to} gestellt.</translation>
    </message>
    <message>
        <location filename="desk/cli/past.py"/>
        <source>{key} begins a journey of its own.</source>
        <translation>{key} beginnt ein eigenes Anliegen.</translation>
    </message>
    <message>
        <location filename="desk/cli/past.py"/>
        <source>Taken back what was decided last about {key}.</source>
        <translation>Zurückgenommen, was zuletzt über {key} entschieden wurde.</translation>
    </message>
    <message>
        <location filename="desk/cli/phones.py"/>
        <source>what to enter into phones and phone systems, so that they tell this desk of calls</source>
        <translation>was in Telefone und Telefonanlagen einzutragen ist, damit sie diesem Arbeitsplatz Anrufe melden</translation>
    </message>
    <message>
        <location filename="desk/cli/phones.py"/>
        <source>type a line's secret (or give it on standard input), for the keyring</source>
        <translation>das Geheimnis einer Leitung eingeben (oder über die Standardeingabe), für den Schlüsselbund</translation>
    </message>
    <message>
        <location filename="desk/cli/phones.py"/>
        <source>No phone tells this desk of calls yet.</source>
        <translation>Noch meldet kein Telefon diesem Arbeitsplatz Anrufe.</translation>
    </message>
    <message>
        <location filename="desk/cli/phones.py"/>
        <source>Write [phones] into settings.toml: resources/help/phones.md.</source>
        <translation>Schreiben Sie [phones] in settings.toml: resources/help/phones.md.</translation>
    </message>
    <message>
        <location filename="desk/cli/phones.py"/>
        <source>{name}: Asterisk at {host}:{port}, user {user}</source>
        <translation>{name}: Asterisk auf {host}:{port}, Benutzer {user}</translation>
    </message>
    <message>
        <location filename="desk/cli/phones.py"/>
        <source>There is no Asterisk called {line}.</source>
        <translation>Es gibt kein Asterisk namens {line}.</translation>
    </message>
    <message>
        <location filename="desk/cli/phones.py"/>
        <source>See: desk phones.</source>
        <translation>Siehe: desk phones.</translation>
    </message>
    <message>
        <location filename="desk/cli/phones.py"/>
        <source>Secret (not shown):</source>
        <translation>Geheimnis (wird nicht gezeigt):</translation>
    </message>
    <message>
        <location filename="desk/cli/phones.py"/>
        <source>The token cannot be kept: no system keyring answers here.</source>
        <translation>Das Token kann nicht behalten werden: Hier antwortet kein Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <location filename="desk/cli/phones.py"/>
        <source>The window shows the one it has in this run.</source>
        <translation>Das Fenster zeigt das, was es in diesem Lauf hat.</translation>
    </message>
    <message>
        <location filename="desk/cli/proposing.py"/>
        <source>Nothing of it can be used so.</source>
        <translation>Nichts davon ist so verwendbar.</translation>
    </message>
    <message>
        <location filename="desk/cli/proposing.py"/>
        <source>Look at the reasons above; times without a zone need --set time_zone=Europe/London.</source>
        <translation>Sehen Sie die Gründe oben an; Zeiten ohne Zone brauchen --set time_zone=Europe/London.</translation>
    </message>
    <message>
        <location filename="desk/cli/proposing.py"/>
        <source>Nothing was added.</source>
        <translation>Es wurde nichts hinzugefügt.</translation>
    </message>
    <message>
        <location filename="desk/cli/proposing.py"/>
        <source>Say --yes to take it, or write a mapping: resources/help/mapping.md</source>
        <translation>Sagen Sie --yes, um es zu nehmen, oder schreiben Sie eine Zuordnung: resources/help/mapping.md</translation>
    </message>
    <message>
        <location filename="desk/cli/proposing.py"/>
        <source>Read it so? [Y/n]</source>
        <translation>So lesen? [Y/n]</translation>
    </message>
    <message>
        <location filename="desk/cli/proposing.py"/>
        <source>{join}: {count} rows, {encoding}, taken for {record}s</source>
        <translation>{join}: {count} Zeilen, {encoding}, genommen als {record}s</translation>
    </message>
    <message>
        <location filename="desk/cli/proposing.py"/>
        <source>{join}: about {count} rows, {encoding}, taken for {record}s</source>
        <translation>{join}: etwa {count} Zeilen, {encoding}, genommen als {record}s</translation>
    </message>
    <message>
        <location filename="desk/cli/proposing.py"/>
        <source>No column is {join}: this file is left out.</source>
        <translation>Keine Spalte ist {join}: Diese Datei bleibt weg.</translation>
    </message>
    <message>
        <location filename="desk/cli/proposing.py"/>
        <source>Of the first rows {good} can be used, {bad} cannot:</source>
        <translation>Von den ersten Zeilen sind {good} verwendbar, {bad} nicht:</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>rules that raise flags: list, check a file, try one on the past</source>
        <translation>Regeln, die Eskalationen auslösen: auflisten, eine Datei prüfen, eine an der Vergangenheit probieren</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>the rules in force</source>
        <translation>die geltenden Regeln</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>say what is wrong with a file of rules</source>
        <translation>sagen, was an einer Regeldatei falsch ist</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>the desk's own file where none is named</source>
        <translation>die eigene Datei des Arbeitsplatzes, wo keine genannt ist</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>what a rule would have done in the past</source>
        <translation>was eine Regel in der Vergangenheit getan hätte</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>a file of rules; those in force without it</source>
        <translation>eine Regeldatei; ohne sie die geltenden</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>so many days until today</source>
        <translation>so viele Tage bis heute</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>such as 2026-03-02</source>
        <translation>etwa 2026-03-02</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>today without it</source>
        <translation>ohne es heute</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>the desk's rules</source>
        <translation>die Regeln des Arbeitsplatzes</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>{name}, line {line}, {rule}: {what} {advice}</source>
        <translation>{name}, Zeile {line}, {rule}: {what} {advice}</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>{name}, line {line}: {what} {advice}</source>
        <translation>{name}, Zeile {line}: {what} {advice}</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>Nothing is wrong.</source>
        <translation>Nichts ist falsch.</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>{share} of all customers</source>
        <translation>{share} aller Kunden</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>{file} cannot be read ({strerror}).</source>
        <translation>{file} ist nicht lesbar ({strerror}).</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>Check the name of the file.</source>
        <translation>Prüfen Sie den Namen der Datei.</translation>
    </message>
    <message>
        <location filename="desk/cli/rules.py"/>
        <source>{file} is no text in UTF-8.</source>
        <translation>{file} ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <location filename="desk/cli/said.py"/>
        <source>nobody yet</source>
        <translation>noch niemand</translation>
    </message>
    <message>
        <location filename="desk/cli/said.py"/>
        <source>what was said: words, "words together", -words that must not be there</source>
        <translation>was gesagt wurde: Wörter, "Wörter zusammen", -Wörter, die nicht vorkommen dürfen</translation>
    </message>
    <message>
        <location filename="desk/cli/said.py"/>
        <source>one customer only, as for desk customer; 0 is nobody</source>
        <translation>nur ein Kunde, wie bei desk customer; 0 ist niemand</translation>
    </message>
    <message>
        <location filename="desk/cli/said.py"/>
        <source>lines at most</source>
        <translation>höchstens so viele Zeilen</translation>
    </message>
    <message>
        <location filename="desk/cli/said.py"/>
        <source>Nothing like it was said. All words must be there; part of one does with a * behind it: refun*</source>
        <translation>Dergleichen wurde nicht gesagt. Alle Wörter müssen vorkommen; ein Teil eines Wortes mit * dahinter: erstatt*</translation>
    </message>
    <message>
        <location filename="desk/cli/said.py"/>
        <source>Looked back to {when} only.</source>
        <translation>Nur bis {when} zurückgesehen.</translation>
    </message>
    <message>
        <location filename="desk/cli/said.py"/>
        <source>What happened before {when} cannot be found yet: desk pull makes it ready.</source>
        <translation>Was vor {when} geschah, ist noch nicht auffindbar: desk pull macht es bereit.</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>add, list, test, sign in to, remove sources</source>
        <translation>Quellen hinzufügen, auflisten, prüfen, anmelden, entfernen</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>add a source</source>
        <translation>eine Quelle hinzufügen</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>asked for, or read from standard input</source>
        <translation>wird erfragt oder von der Standardeingabe gelesen</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>take what a folder without a mapping file is proposed to be</source>
        <translation>nehmen, was für einen Ordner ohne Zuordnungsdatei vorgeschlagen wird</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>list sources</source>
        <translation>Quellen auflisten</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>sign in and say what is readable</source>
        <translation>anmelden und sagen, was lesbar ist</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>sign in to a source with the browser</source>
        <translation>sich mit dem Browser bei einer Quelle anmelden</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>only say which address to open</source>
        <translation>nur sagen, welche Adresse zu öffnen ist</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>forget a source and its records</source>
        <translation>eine Quelle und ihre Datensätze vergessen</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>pull sources now</source>
        <translation>Quellen jetzt abrufen</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>from the beginning, and look for deleted records</source>
        <translation>von Anfang an, und nach gelöschten Datensätzen sehen</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>rows set aside, and why</source>
        <translation>beiseitegelegte Zeilen, und warum</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>erase what is older than it is kept for, and give free space back to the disk</source>
        <translation>löschen, was älter ist, als es aufgehoben wird, und der Platte freien Platz zurückgeben</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>check that everything is well</source>
        <translation>prüfen, ob alles in Ordnung ist</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>make damaged histories anew from the stored records first</source>
        <translation>zuerst beschädigte Geschichten aus den gespeicherten Datensätzen neu machen</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>“{pair}” is no KEY=VALUE.</source>
        <translation>„{pair}“ ist kein KEY=VALUE.</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>Write for example --set path=exports.</source>
        <translation>Schreiben Sie zum Beispiel --set path=exports.</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>Added {name}. Pull it with: desk pull {name2}</source>
        <translation>{name} hinzugefügt. Rufen Sie ab mit: desk pull {name2}</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>{key} (not shown):</source>
        <translation>{key} (wird nicht gezeigt):</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>Standard input holds {n} of {n2} secrets.</source>
        <translation>Die Standardeingabe enthält {n} von {n2} Geheimnissen.</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>Write one a line, in the order of --secret.</source>
        <translation>Schreiben Sie eines je Zeile, in der Reihenfolge von --secret.</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>{source_id} {connector} {value} {rows} rows {rejected} set aside  {message}</source>
        <translation>{source_id} {connector} {value} {rows} Zeilen {rejected} beiseitegelegt  {message}</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>No sources yet. Add one with: desk source add</source>
        <translation>Noch keine Quellen. Fügen Sie eine hinzu mit: desk source add</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>Sign in here: {address}</source>
        <translation>Melden Sie sich hier an: {address}</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>Signed in to {name}. {where}</source>
        <translation>Bei {name} angemeldet. {where}</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>Removed {name} and its records.</source>
        <translation>{name} und die Datensätze daraus entfernt.</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>There is no source to pull.</source>
        <translation>Es gibt keine Quelle zum Abrufen.</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>Add one with: desk source add</source>
        <translation>Fügen Sie eine hinzu mit: desk source add</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>{left} customers left to work out</source>
        <translation>noch {left} Kunden auszuarbeiten</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>{left} left to make findable</source>
        <translation>noch {left} auffindbar zu machen</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>{rows} rows, {changed} new or changed, {gone} gone, {rejected} set aside</source>
        <translation>{rows} Zeilen, {changed} neu oder geändert, {gone} weg, {rejected} beiseitegelegt</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>Stopping after this page …</source>
        <translation>Hält nach dieser Seite an …</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>of {total}</source>
        <translation>von {total}</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>{source_id}/{stream}: {rows} of {total} rows, {rate} a second, {remaining} s left</source>
        <translation>{source_id}/{stream}: {rows} von {total} Zeilen, {rate} je Sekunde, noch {remaining} s</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>{source_id}/{stream}: {rows} of {total} rows, {rate} a second</source>
        <translation>{source_id}/{stream}: {rows} von {total} Zeilen, {rate} je Sekunde</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>{source_id}/{stream}: {rows} rows, {rate} a second, {remaining} s left</source>
        <translation>{source_id}/{stream}: {rows} Zeilen, {rate} je Sekunde, noch {remaining} s</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>{source_id}/{stream}: {rows} rows, {rate} a second</source>
        <translation>{source_id}/{stream}: {rows} Zeilen, {rate} je Sekunde</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>Nothing was set aside.</source>
        <translation>Nichts wurde beiseitegelegt.</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>Stopping after this piece …</source>
        <translation>Hält nach diesem Stück an …</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>{source_id}/{stream}: {rows} older ones erased</source>
        <translation>{source_id}/{stream}: {rows} ältere gelöscht</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>The cache has {value} MB, {value2} MB less.</source>
        <translation>Der Cache hat {value} MB, {value2} MB weniger.</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>{step} {value} MB</source>
        <translation>{step} {value} MB</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>well  {name}: {found}</source>
        <translation>gut   {name}: {found}</translation>
    </message>
    <message>
        <location filename="desk/cli/sources.py"/>
        <source>LOOK  {name}: {found}</source>
        <translation>ACHTUNG  {name}: {found}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>at least {value}</source>
        <translation>mindestens {value}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Time with us: {length}, of it waiting {length2}; elapsed {length3}</source>
        <translation>Zeit bei uns: {length}, davon gewartet {length2}; vergangen {length3}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Waited for answers in writing: {length}</source>
        <translation>Auf schriftliche Antworten gewartet: {length}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Now: {channel}, {replace}</source>
        <translation>Jetzt: {channel}, {replace}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>FLAG {severity}: {title} ({flag_state})</source>
        <translation>ESKALATION {severity}: {title} ({flag_state})</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>… and {value} older</source>
        <translation>… und {value} ältere</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>going on</source>
        <translation>läuft</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{interactions} interaction</source>
        <translation>{interactions} Interaktion</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{interactions} interactions</source>
        <translation>{interactions} Interaktionen</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{transfers} transfer</source>
        <translation>{transfers} Weiterleitung</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{transfers} transfers</source>
        <translation>{transfers} Weiterleitungen</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>asked again {repeat_questions} x</source>
        <translation>{repeat_questions} x noch einmal gefragt</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{when}  {title}  ended  {join}</source>
        <translation>{when}  {title}  beendet  {join}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{when}  {title}  going on  {join}</source>
        <translation>{when}  {title}  läuft  {join}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Known already</source>
        <translation>Schon bekannt</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>due {when}</source>
        <translation>fällig {when}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{times} times</source>
        <translation>{times}-mal</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>by {owner}</source>
        <translation>von {owner}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>until {when}</source>
        <translation>bis {when}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Id: {flag_id}</source>
        <translation>Kennung: {flag_id}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Customer: {customer} ({customer_id}), {journey}</source>
        <translation>Kunde: {customer} ({customer_id}), {journey}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Raised {when} by {raised_by}</source>
        <translation>Ausgelöst {when} von {raised_by}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Time: {length}, of it waiting {length2}</source>
        <translation>Zeit: {length}, davon gewartet {length2}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Reason: {reason}</source>
        <translation>Grund: {reason}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>What raised it no longer holds.</source>
        <translation>Was sie auslöste, trifft nicht mehr zu.</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Version {version}, saved {when} by {saved_by}: {path}</source>
        <translation>Fassung {version}, gespeichert {when} von {saved_by}: {path}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>on   {rule_id} {severity}  {title} ({raised} in 30 days)</source>
        <translation>an   {rule_id} {severity}  {title} ({raised} in 30 Tagen)</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>off  {rule_id} {severity}  {title} ({raised} in 30 days)</source>
        <translation>aus  {rule_id} {severity}  {title} ({raised} in 30 Tagen)</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>NOT IN FORCE: line {line}: {what} {advice}</source>
        <translation>GILT NICHT: Zeile {line}: {what} {advice}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{rule} from {first} to {last}, {seconds} s</source>
        <translation>{rule} von {first} bis {last}, {seconds} s</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{flagged} of {journeys} journeys would have been flagged</source>
        <translation>{flagged} von {journeys} Anliegen wären gemeldet worden</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>early {early}, in the middle {middle}, late {late}</source>
        <translation>früh {early}, in der Mitte {middle}, spät {late}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>people kept {kept}, found needless {needless}; raised by hand and missed {missed}</source>
        <translation>Menschen hielten {kept}, fanden unnötig {needless}; von Hand ausgelöst und verpasst {missed}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{assumed} journey is older than this desk: what happened is taken as known at once</source>
        <translation>{assumed} Anliegen ist älter als dieser Arbeitsplatz: Was geschah, gilt als sofort bekannt</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{assumed} journeys are older than this desk: what happened is taken as known at once</source>
        <translation>{assumed} Anliegen sind älter als dieser Arbeitsplatz: Was geschah, gilt als sofort bekannt</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{day}  {flagged} flagged of {alive} alive</source>
        <translation>{day}  {flagged} gemeldet von {alive} laufenden</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{when}  {value} ({customer_id})  {journey}, after {share}</source>
        <translation>{when}  {value} ({customer_id})  {journey}, nach {share}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{first} to {last}: {counted}</source>
        <translation>{first} bis {last}: {counted}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Customer time: half under {length}, nine of ten under {length2}</source>
        <translation>Kundenzeit: die Hälfte unter {length}, neun von zehn unter {length2}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Waiting: half under {length}, nine of ten under {most}</source>
        <translation>Warten: die Hälfte unter {length}, neun von zehn unter {most}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Came back {repeats}, transfers {transfers}, asked again {repeat_questions}</source>
        <translation>Kam wieder {repeats}, Weiterleitungen {transfers}, noch einmal gefragt {repeat_questions}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Came back {repeats}, transfers {transfers}, asked again {repeat_questions}; told once: {told_once_share}</source>
        <translation>Kam wieder {repeats}, Weiterleitungen {transfers}, noch einmal gefragt {repeat_questions}; einmal gesagt: {told_once_share}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Promises due {promises_due}, kept {promises_kept}</source>
        <translation>Zusagen fällig {promises_due}, eingehalten {promises_kept}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Promises due {promises_due}, kept {promises_kept} ({kept_share})</source>
        <translation>Zusagen fällig {promises_due}, eingehalten {promises_kept} ({kept_share})</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Flags raised {flags_raised}, open {flags_open}</source>
        <translation>Eskalationen ausgelöst {flags_raised}, offen {flags_open}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>Flags raised {flags_raised}, open {flags_open}, half answered within {length}</source>
        <translation>Eskalationen ausgelöst {flags_raised}, offen {flags_open}, die Hälfte beantwortet binnen {length}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{customers} still being worked out.</source>
        <translation>{customers} noch in Arbeit.</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{day}  {counted}  half under {length}  {repeats} came back  {counted2}</source>
        <translation>{day}  {counted}  die Hälfte unter {length}  {repeats} kamen wieder  {counted2}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{name}  ({customer_id}), as known here {when}</source>
        <translation>{name}  ({customer_id}), wie hier bekannt {when}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>FLAG {flag}</source>
        <translation>ESKALATION {flag}</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>changed since</source>
        <translation>seither geändert</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>gone since</source>
        <translation>seither weg</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{missing} record known now were not known then.</source>
        <translation>{missing} jetzt bekannter Datensatz war damals nicht bekannt.</translation>
    </message>
    <message>
        <location filename="desk/cli/telling.py"/>
        <source>{missing} records known now were not known then.</source>
        <translation>{missing} jetzt bekannte Datensätze waren damals nicht bekannt.</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>notes on customers</source>
        <translation>Notizen zu Kunden</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>the notes of a customer, newest first</source>
        <translation>die Notizen eines Kunden, die neueste zuerst</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>write a note on a customer</source>
        <translation>eine Notiz zu einem Kunden schreiben</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>the record it is about: source/stream/number</source>
        <translation>der Datensatz, um den es geht: source/stream/number</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>write a note anew; both stay to be read</source>
        <translation>eine Notiz neu schreiben; beide bleiben zu lesen</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>take a note back</source>
        <translation>eine Notiz zurücknehmen</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>everything that happened to a note</source>
        <translation>alles, was mit einer Notiz geschah</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>promised calls, the first due first</source>
        <translation>zugesagte Anrufe, der nächste zuerst</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>without what is somebody else's</source>
        <translation>ohne das, was anderen gehört</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>promise a call at a time on the customer's clock</source>
        <translation>einen Anruf zu einer Zeit auf der Uhr des Kunden zusagen</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>who calls; anybody without it</source>
        <translation>wer anruft; ohne es irgendwer</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>to another time</source>
        <translation>auf eine andere Zeit</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>give one to somebody else</source>
        <translation>einen jemand anderem geben</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>they were called</source>
        <translation>sie wurden angerufen</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>whether a customer may be called now</source>
        <translation>ob ein Kunde jetzt angerufen werden darf</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>interactions of some days, complete or not, with what is missing</source>
        <translation>Interaktionen einiger Tage, vollständig oder nicht, mit dem, was fehlt</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>one rep's alone</source>
        <translation>nur die eines Mitarbeiters</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>only what lacks something</source>
        <translation>nur wo etwas fehlt</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>as a table for a spreadsheet</source>
        <translation>als Tabelle für eine Tabellenkalkulation</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>No notes.</source>
        <translation>Keine Notizen.</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>Taken back.</source>
        <translation>Zurückgenommen.</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>No call-backs.</source>
        <translation>Keine Rückrufe.</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>There may be more: only what was stored last was looked through.</source>
        <translation>Es kann mehr geben: Nur das zuletzt Gespeicherte wurde durchgesehen.</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>{note_id}  {time}  {by}  (draft, on {on})  {text}</source>
        <translation>{note_id}  {time}  {by}  (Entwurf, zu {on})  {text}</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>{note_id}  {time}  {by}  (on {on})  {text}</source>
        <translation>{note_id}  {time}  {by}  (zu {on})  {text}</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>{note_id}  {time}  {by}  (taken back, on {on})  {text}</source>
        <translation>{note_id}  {time}  {by}  (zurückgenommen, zu {on})  {text}</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <location filename="desk/services/call_back_views.py"/>
        <source>for {owner}</source>
        <translation>für {owner}</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>nobody known</source>
        <translation>niemand bekannt</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>missing: {join}</source>
        <translation>es fehlt: {join}</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>{rep}: {complete} of {interactions} complete ({share})</source>
        <translation>{rep}: {complete} von {interactions} vollständig ({share})</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>No interactions from {first} to {last}.</source>
        <translation>Keine Interaktionen von {first} bis {last}.</translation>
    </message>
    <message>
        <location filename="desk/cli/work.py"/>
        <source>No interactions on {first}.</source>
        <translation>Keine Interaktionen am {first}.</translation>
    </message>
    <message>
        <location filename="desk/config/encryption.py"/>
        <source>everything at next start</source>
        <translation>alles beim nächsten Start</translation>
    </message>
    <message>
        <location filename="desk/config/encryption.py"/>
        <source>new key at next start</source>
        <translation>neuer Schlüssel beim nächsten Start</translation>
    </message>
    <message>
        <location filename="desk/config/encryption.py"/>
        <source>off at next start</source>
        <translation>aus beim nächsten Start</translation>
    </message>
    <message>
        <location filename="desk/config/encryption.py"/>
        <source>The settings' encryption is not understood.</source>
        <translation>Die Einstellung der Verschlüsselung ist nicht zu verstehen.</translation>
    </message>
    <message>
        <location filename="desk/config/encryption.py"/>
        <source>Write one of: {choices}.</source>
        <translation>Schreiben Sie eines von: {choices}.</translation>
    </message>
    <message>
        <location filename="desk/config/keeping.py"/>
        <source>“keep_days” of source “{source}” is not a table.</source>
        <translation>„keep_days“ der Quelle „{source}“ ist keine Tabelle.</translation>
    </message>
    <message>
        <location filename="desk/config/keeping.py"/>
        <source>Write [sources.{source}.keep_days].</source>
        <translation>Schreiben Sie [sources.{source}.keep_days].</translation>
    </message>
    <message>
        <location filename="desk/config/keeping.py"/>
        <source>How long to keep “{stream}” is no number of days.</source>
        <translation>Wie lange „{stream}“ aufzuheben ist, ist keine Zahl von Tagen.</translation>
    </message>
    <message>
        <location filename="desk/config/keeping.py"/>
        <source>Write 1 to {MOST_DAYS}; 0 keeps them for ever.</source>
        <translation>Schreiben Sie 1 bis {MOST_DAYS}; 0 hebt sie für immer auf.</translation>
    </message>
    <message>
        <location filename="desk/config/keys.py"/>
        <source>No system keyring answers here.</source>
        <translation>Hier antwortet kein Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <location filename="desk/config/keys.py"/>
        <location filename="desk/config/secrets.py"/>
        <source>The system keyring is locked or refuses.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt oder weigert sich.</translation>
    </message>
    <message>
        <location filename="desk/config/keys.py"/>
        <source>The system keyring does not give back what it was given.</source>
        <translation>Der Schlüsselbund des Systems gibt nicht zurück, was er bekam.</translation>
    </message>
    <message>
        <location filename="desk/config/language.py"/>
        <source>The language file {NUMBERS} is missing.</source>
        <translation>Die Sprachdatei {NUMBERS} fehlt.</translation>
    </message>
    <message>
        <location filename="desk/config/language.py"/>
        <source>Install the program again.</source>
        <translation>Installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <location filename="desk/config/language.py"/>
        <source>The language file {name} cannot be read ({strerror}).</source>
        <translation>Die Sprachdatei {name} ist nicht lesbar ({strerror}).</translation>
    </message>
    <message>
        <location filename="desk/config/language.py"/>
        <location filename="desk/services/first_steps.py"/>
        <source>Look at its rights.</source>
        <translation>Sehen Sie ihre Rechte nach.</translation>
    </message>
    <message>
        <location filename="desk/config/language.py"/>
        <source>The language file {name} is not readable as TOML.</source>
        <translation>Die Sprachdatei {name} ist nicht als TOML lesbar.</translation>
    </message>
    <message>
        <location filename="desk/config/own_file.py"/>
        <location filename="desk/services/first_steps.py"/>
        <source>Check the folder.</source>
        <translation>Prüfen Sie den Ordner.</translation>
    </message>
    <message>
        <location filename="desk/config/own_file.py"/>
        <location filename="desk/config/settings.py"/>
        <location filename="desk/services/hand_off_build.py"/>
        <source>{name} cannot be read ({name2}).</source>
        <translation>{name} ist nicht lesbar ({name2}).</translation>
    </message>
    <message>
        <location filename="desk/config/own_file.py"/>
        <location filename="desk/services/home_files.py"/>
        <source>Check its permissions.</source>
        <translation>Prüfen Sie ihre Rechte.</translation>
    </message>
    <message>
        <location filename="desk/config/own_file.py"/>
        <location filename="desk/config/settings.py"/>
        <source>{name} is not valid TOML: {problem}.</source>
        <translation>{name} ist kein gültiges TOML: {problem}.</translation>
    </message>
    <message>
        <location filename="desk/config/own_file.py"/>
        <source>Mend that line.</source>
        <translation>Beheben Sie diese Zeile.</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>“phones” is not a table.</source>
        <translation>„phones“ ist keine Tabelle.</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>Write it as [phones].</source>
        <translation>Schreiben Sie es als [phones].</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>“phones.lines” is not a table.</source>
        <translation>„phones.lines“ ist keine Tabelle.</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>Write it as [phones.lines.name].</source>
        <translation>Schreiben Sie es als [phones.lines.name].</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>Phone line “{name}” says no kind.</source>
        <translation>Die Telefonleitung „{name}“ nennt keine Art.</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>Write [phones.lines.office] and kind = "asterisk".</source>
        <translation>Schreiben Sie [phones.lines.office] und kind = "asterisk".</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>Phone line “{name}” knows no “{min}”.</source>
        <translation>Die Telefonleitung „{name}“ kennt kein „{min}“.</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <location filename="desk/config/settings.py"/>
        <location filename="desk/services/source_answers.py"/>
        <source>It has: {join}.</source>
        <translation>Sie hat: {join}.</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>port of phone line “{name}”</source>
        <translation>port der Telefonleitung „{name}“</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>own_numbers of phone line “{name}”</source>
        <translation>own_numbers der Telefonleitung „{name}“</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>Phone line “{name}” does not say where the Asterisk is.</source>
        <translation>Die Telefonleitung „{name}“ sagt nicht, wo das Asterisk ist.</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>Write host = "pbx.example.com" and user = "tellonce".</source>
        <translation>Schreiben Sie host = "pbx.example.com" und user = "tellonce".</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>The {what} is no port.</source>
        <translation>{what} ist kein Port.</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <location filename="desk/services/phones.py"/>
        <source>Write a number from 1 to 65535, such as {USUAL_PORT}.</source>
        <translation>Schreiben Sie eine Zahl von 1 bis 65535, etwa {USUAL_PORT}.</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>phones.longest_hours is no length of a call.</source>
        <translation>phones.longest_hours ist keine Länge eines Anrufs.</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>Write hours, at most {MOST_HOURS}.</source>
        <translation>Schreiben Sie Stunden, höchstens {MOST_HOURS}.</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>The region of phone line “{name}” is not a country code.</source>
        <translation>Die Region der Telefonleitung „{name}“ ist kein Ländercode.</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>Write two letters such as DE.</source>
        <translation>Schreiben Sie zwei Buchstaben wie DE.</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>{what} is no list of texts.</source>
        <translation>{what} ist keine Liste von Texten.</translation>
    </message>
    <message>
        <location filename="desk/config/phones.py"/>
        <source>Write {example}.</source>
        <translation>Schreiben Sie {example}.</translation>
    </message>
    <message>
        <location filename="desk/config/secrets.py"/>
        <source>Unlock it and try again.</source>
        <translation>Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="desk/config/secrets.py"/>
        <source>Secrets are in the system keyring ({name}).</source>
        <translation>Geheimnisse liegen im Schlüsselbund des Systems ({name}).</translation>
    </message>
    <message>
        <location filename="desk/config/secrets.py"/>
        <source>No system keyring answers here, so secrets are asked for each time and never written down.</source>
        <translation>Hier antwortet kein Schlüsselbund des Systems, deshalb wird jedes Mal nach Geheimnissen gefragt und sie werden nie aufgeschrieben.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>“sources” in {name} is not a table.</source>
        <translation>„sources“ in {name} ist keine Tabelle.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>Write it as [sources.name].</source>
        <translation>Schreiben Sie es als [sources.name].</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>A source's short name has small letters, digits, - and _ only.</source>
        <translation>Der Kurzname einer Quelle hat nur Kleinbuchstaben, Ziffern, - und _.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>Choose one like “shop-europe”.</source>
        <translation>Wählen Sie einen wie „shop-europe“.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>Check the folder and its permissions.</source>
        <translation>Prüfen Sie den Ordner und seine Rechte.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <location filename="desk/services/rulebook.py"/>
        <source>Check its permissions and encoding.</source>
        <translation>Prüfen Sie Rechte und Kodierung.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>Mend that line and start again.</source>
        <translation>Beheben Sie diese Zeile und starten Sie neu.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>Check the folder and the disk; the old file stands.</source>
        <translation>Prüfen Sie den Ordner und die Platte; die alte Datei bleibt bestehen.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>Source “{key}” names no connector.</source>
        <translation>Die Quelle „{key}“ nennt keinen Konnektor.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>Add a line such as connector = "folder".</source>
        <translation>Fügen Sie eine Zeile wie connector = "folder" hinzu.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>“settings” of source “{key}” is not a table.</source>
        <translation>„settings“ der Quelle „{key}“ ist keine Tabelle.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>Write it as [sources.{key}.settings].</source>
        <translation>Schreiben Sie es als [sources.{key}.settings].</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>every_minutes of source “{key}” is no number of minutes.</source>
        <translation>every_minutes der Quelle „{key}“ ist keine Zahl von Minuten.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <location filename="desk/services/source_answers.py"/>
        <source>Write 0 to pull by hand only.</source>
        <translation>Schreiben Sie 0, um nur von Hand abzurufen.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>region of source “{key}”</source>
        <translation>Region der Quelle „{key}“</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>time_zone of source “{key}”</source>
        <translation>Zeitzone der Quelle „{key}“</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>“journeys” is not a table.</source>
        <translation>„journeys“ ist keine Tabelle.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>Write it as [journeys].</source>
        <translation>Schreiben Sie es als [journeys].</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>[journeys] knows no “{min}”.</source>
        <translation>[journeys] kennt kein „{min}“.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>“{key}” of [journeys] is no number from 1 to {most}.</source>
        <translation>„{key}“ von [journeys] ist keine Zahl von 1 bis {most}.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <location filename="desk/domain/limit_reading.py"/>
        <source>Write a whole number.</source>
        <translation>Schreiben Sie eine ganze Zahl.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>own_numbers is no list of numbers.</source>
        <translation>own_numbers ist keine Liste von Nummern.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>Write own_numbers = ["+1 208 555 0100"].</source>
        <translation>Schreiben Sie own_numbers = ["+1 208 555 0100"].</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>The {name} is not a country code.</source>
        <translation>{name} ist kein Ländercode.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <location filename="desk/services/answer_checks.py"/>
        <source>Write two letters such as US, GB or DE.</source>
        <translation>Schreiben Sie zwei Buchstaben wie US, GB oder DE.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <source>The {name} is not a time zone.</source>
        <translation>{name} ist keine Zeitzone.</translation>
    </message>
    <message>
        <location filename="desk/config/settings.py"/>
        <location filename="desk/domain/calendar_reading.py"/>
        <location filename="desk/services/answer_checks.py"/>
        <location filename="desk/services/call_backs.py"/>
        <source>Write one such as Europe/London.</source>
        <translation>Schreiben Sie eine wie Europe/London.</translation>
    </message>
    <message>
        <location filename="desk/config/spoken.py"/>
        <source>The language is no code of a language.</source>
        <translation>Die Sprache ist kein Sprachcode.</translation>
    </message>
    <message>
        <location filename="desk/config/spoken.py"/>
        <source>Write one such as en or de.</source>
        <translation>Schreiben Sie einen wie en oder de.</translation>
    </message>
    <message>
        <location filename="desk/config/zone.py"/>
        <source>the machine's zone ({tzname}, {tzname2}, {timezone})</source>
        <translation>die Zone des Rechners ({tzname}, {tzname2}, {timezone})</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>Write hours such as “09:00-17:30”, or “09:00-12:00, 13:00-17:00”, within one day.</source>
        <translation>Schreiben Sie Stunden wie „09:00-17:30“ oder „09:00-12:00, 13:00-17:00“, innerhalb eines Tages.</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>“calendars” is no table.</source>
        <translation>„calendars“ ist keine Tabelle.</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>Write it as [calendars.office].</source>
        <translation>Schreiben Sie es als [calendars.office].</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>Calendar “{name}” is no table.</source>
        <translation>Der Kalender „{name}“ ist keine Tabelle.</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>Write it as [calendars.{name}].</source>
        <translation>Schreiben Sie es als [calendars.{name}].</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>in calendar “{name}”</source>
        <translation>im Kalender „{name}“</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>There is no time zone “{text}”.</source>
        <translation>Es gibt keine Zeitzone „{text}“.</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>Calendar “{name}” has no hours.</source>
        <translation>Der Kalender „{name}“ hat keine Stunden.</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>Write hours = { monday = "09:00-17:00", … }.</source>
        <translation>Schreiben Sie hours = { monday = "09:00-17:00", … }.</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>among hours; days are written out in English</source>
        <translation>unter hours; Tage werden auf Englisch ausgeschrieben</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>Calendar “{name}” has no working hour at all.</source>
        <translation>Der Kalender „{name}“ hat gar keine Arbeitsstunde.</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>The hours of {day} are no text.</source>
        <translation>Die Stunden von {day} sind kein Text.</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>“{strip}” are no hours of {day} that follow one another.</source>
        <translation>„{strip}“ sind keine aufeinanderfolgenden Stunden von {day}.</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>A region needs its country.</source>
        <translation>Eine Region braucht ihr Land.</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>Write country = "US" beside it.</source>
        <translation>Schreiben Sie country = "US" daneben.</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>Write an ISO 3166 code such as US or DE, and a region such as CA or BY, or leave both out.</source>
        <translation>Schreiben Sie einen ISO-3166-Code wie US oder DE und eine Region wie CA oder BY, oder lassen Sie beides weg.</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>The holidays of “{place}” are not known.</source>
        <translation>Die Feiertage von „{place}“ sind nicht bekannt.</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>“{item}” is no date.</source>
        <translation>„{item}“ ist kein Datum.</translation>
    </message>
    <message>
        <location filename="desk/domain/calendar_reading.py"/>
        <source>Write holidays = [2026-12-24, 2026-12-31].</source>
        <translation>Schreiben Sie holidays = [2026-12-24, 2026-12-31].</translation>
    </message>
    <message>
        <location filename="desk/domain/call_backs.py"/>
        <source>A call is made for {join}.</source>
        <translation>Ein Anruf geschieht für {join}.</translation>
    </message>
    <message>
        <location filename="desk/domain/call_backs.py"/>
        <source>Say which of them it is.</source>
        <translation>Sagen Sie, welches davon es ist.</translation>
    </message>
    <message>
        <location filename="desk/domain/call_backs.py"/>
        <source>This call-back does not wait (any more).</source>
        <translation>Dieser Rückruf wartet nicht (mehr).</translation>
    </message>
    <message>
        <location filename="desk/domain/call_backs.py"/>
        <source>Look at its history, or promise a new one.</source>
        <translation>Sehen Sie seine Geschichte an, oder sagen Sie einen neuen zu.</translation>
    </message>
    <message>
        <location filename="desk/domain/call_backs.py"/>
        <source>This moment has passed.</source>
        <translation>Dieser Zeitpunkt ist vorbei.</translation>
    </message>
    <message>
        <location filename="desk/domain/call_backs.py"/>
        <source>Choose one to come.</source>
        <translation>Wählen Sie einen kommenden.</translation>
    </message>
    <message>
        <location filename="desk/domain/call_log.py"/>
        <source>whose it is</source>
        <translation>wem es gehört</translation>
    </message>
    <message>
        <location filename="desk/domain/call_log.py"/>
        <source>when it ended</source>
        <translation>wann es endete</translation>
    </message>
    <message>
        <location filename="desk/domain/call_log.py"/>
        <source>why they came</source>
        <translation>warum sie kamen</translation>
    </message>
    <message>
        <location filename="desk/domain/call_log.py"/>
        <source>what came of it</source>
        <translation>was dabei herauskam</translation>
    </message>
    <message>
        <location filename="desk/domain/call_log.py"/>
        <source>a note</source>
        <translation>eine Notiz</translation>
    </message>
    <message>
        <location filename="desk/domain/call_log.py"/>
        <source>by when it was promised</source>
        <translation>bis wann es zugesagt war</translation>
    </message>
    <message>
        <location filename="desk/domain/call_log.py"/>
        <source>the wrap-up is not finished</source>
        <translation>die Nachbearbeitung ist nicht abgeschlossen</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>{opens} to 24:00</source>
        <translation>{opens} bis 24:00</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>{opens} to {closes}</source>
        <translation>{opens} bis {closes}</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>They asked to be called at this time.</source>
        <translation>Sie haben gebeten, zu dieser Zeit angerufen zu werden.</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>No hours are set for calls of the kind “{purpose}”.</source>
        <translation>Für Anrufe der Art „{purpose}“ sind keine Zeiten festgelegt.</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>Where they are is not known: ask, or look at the address.</source>
        <translation>Wo sie sind, ist nicht bekannt: Fragen Sie, oder sehen Sie die Adresse nach.</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>It is {shown} there.</source>
        <translation>Dort ist es {shown}.</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>It is {shown} there; calls are made from {text}.</source>
        <translation>Dort ist es {shown}; angerufen wird {text}.</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>It is {shown} there, depending on where they are; calls are made from {text}.</source>
        <translation>Dort ist es {shown}, je nachdem, wo sie sind; angerufen wird {text}.</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>They do not want to be called ({said}).</source>
        <translation>Sie möchten nicht angerufen werden ({said}).</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>They do not want to be called.</source>
        <translation>Sie möchten nicht angerufen werden.</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>They do not want to be called to be sold anything ({said}).</source>
        <translation>Sie möchten keine Verkaufsanrufe ({said}).</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>They do not want to be called to be sold anything.</source>
        <translation>Sie möchten keine Verkaufsanrufe.</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>They want calls from {text} ({said}).</source>
        <translation>Sie möchten Anrufe {text} ({said}).</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>They want calls from {text}.</source>
        <translation>Sie möchten Anrufe {text}.</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>{reached} times</source>
        <translation>{reached}-mal</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>We reached out once within a week; {a_week} is the limit.</source>
        <translation>Wir haben uns in einer Woche einmal gemeldet; {a_week} ist die Grenze.</translation>
    </message>
    <message>
        <location filename="desk/domain/calling_hours.py"/>
        <source>We reached out {reached} times within a week; {a_week} is the limit.</source>
        <translation>Wir haben uns in einer Woche {reached}-mal gemeldet; {a_week} ist die Grenze.</translation>
    </message>
    <message>
        <location filename="desk/domain/calls_record.py"/>
        <source>told by</source>
        <translation>gemeldet von</translation>
    </message>
    <message>
        <location filename="desk/domain/calls_record.py"/>
        <source>not heard; by {over} UTC at the latest</source>
        <translation>nicht gehört; spätestens bis {over} UTC</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>A condition is missing, or is no table.</source>
        <translation>Eine Bedingung fehlt oder ist keine Tabelle.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>Write { measure = "repeats", at_least = 2 }.</source>
        <translation>Schreiben Sie { measure = "repeats", at_least = 2 }.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>Conditions lie deeper in one another than anybody reads.</source>
        <translation>Bedingungen sind tiefer verschachtelt, als irgendjemand liest.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>Make two rules of it.</source>
        <translation>Machen Sie zwei Regeln daraus.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>“{groups}” stands beside other keys.</source>
        <translation>„{groups}“ steht neben anderen Schlüsseln.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>Put each part into the list of one all or any.</source>
        <translation>Setzen Sie jeden Teil in die Liste eines all oder any.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>“{key}” holds no conditions.</source>
        <translation>„{key}“ enthält keine Bedingungen.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>Write {key} = [ … ] with at least one.</source>
        <translation>Schreiben Sie {key} = [ … ] mit mindestens einer.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <location filename="desk/domain/problems.py"/>
        <source>Did you mean “{close}”?</source>
        <translation>Meinten Sie „{close}“?</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <location filename="desk/domain/problems.py"/>
        <source>These are known: {join}.</source>
        <translation>Bekannt sind: {join}.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>“{name}” is no measure.</source>
        <translation>„{name}“ ist keine Messgröße.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>A condition names no measure.</source>
        <translation>Eine Bedingung nennt keine Messgröße.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>for {name}</source>
        <translation>für {name}</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>{name} has no limit.</source>
        <translation>{name} hat keine Grenze.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>Write {keys} beside it.</source>
        <translation>Schreiben Sie {keys} daneben.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <location filename="desk/domain/limit_reading.py"/>
        <source>Working time needs a calendar.</source>
        <translation>Arbeitszeit braucht einen Kalender.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <location filename="desk/domain/limit_reading.py"/>
        <source>Describe one as [calendars.office].</source>
        <translation>Beschreiben Sie einen als [calendars.office].</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>A window is not told in working time.</source>
        <translation>Ein Zeitfenster wird nicht in Arbeitszeit angegeben.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>Write such as “7 days”.</source>
        <translation>Schreiben Sie etwa „7 days“.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>A window is a minute at least and a year at most.</source>
        <translation>Ein Zeitfenster ist mindestens eine Minute und höchstens ein Jahr lang.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <source>“{value}” is no {key}.</source>
        <translation>„{value}“ ist kein {key}.</translation>
    </message>
    <message>
        <location filename="desk/domain/condition_reading.py"/>
        <location filename="desk/domain/limit_reading.py"/>
        <location filename="desk/domain/rule_reading.py"/>
        <source>Write one of {join}.</source>
        <translation>Schreiben Sie eines von {join}.</translation>
    </message>
    <message>
        <location filename="desk/domain/dispositions.py"/>
        <source>{what} says “{said}”</source>
        <translation>{what} sagt „{said}“</translation>
    </message>
    <message>
        <location filename="desk/domain/dispositions.py"/>
        <source>reason: {value}</source>
        <translation>Grund: {value}</translation>
    </message>
    <message>
        <location filename="desk/domain/dispositions.py"/>
        <source>chosen {times} of {of} times for {title}</source>
        <translation>{times} von {of} Malen für {title} gewählt</translation>
    </message>
    <message>
        <location filename="desk/domain/figures.py"/>
        <location filename="desk/domain/language.py"/>
        <location filename="desk/domain/work_rules.py"/>
        <source>It says nothing of {wrong}.</source>
        <translation>Sie sagt nichts über {wrong}.</translation>
    </message>
    <message>
        <location filename="desk/domain/figures.py"/>
        <source>The file of numbers {where} cannot be used.</source>
        <translation>Die Datei der Nummern {where} ist nicht verwendbar.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>the rules</source>
        <translation>die Regeln</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>It passed while the clock was ahead.</source>
        <translation>Es ging vorbei, während die Uhr vorging.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>A flag needs a title.</source>
        <translation>Eine Eskalation braucht einen Titel.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>Say in a few words what is wrong.</source>
        <translation>Sagen Sie in wenigen Worten, was los ist.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>what raised it no longer holds</source>
        <translation>was sie auslöste, trifft nicht mehr zu</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>This flag is yours already.</source>
        <translation>Diese Eskalation ist schon Ihre.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>Nothing needs to be done.</source>
        <translation>Nichts ist zu tun.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>A flag can be snoozed until a later moment only.</source>
        <translation>Eine Eskalation kann nur bis zu einem späteren Zeitpunkt zurückgestellt werden.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>Choose one that is still to come.</source>
        <translation>Wählen Sie einen, der noch kommt.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>A flag can be snoozed for a year at most.</source>
        <translation>Eine Eskalation kann höchstens ein Jahr zurückgestellt werden.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>Choose an earlier moment, or resolve it.</source>
        <translation>Wählen Sie einen früheren Zeitpunkt, oder erledigen Sie sie.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>Only a snoozed flag wakes.</source>
        <translation>Nur eine zurückgestellte Eskalation wacht auf.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>This flag is snoozed for longer.</source>
        <translation>Diese Eskalation ist für länger zurückgestellt.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>Reopen it to have it back now.</source>
        <translation>Öffnen Sie sie wieder, um sie jetzt zurückzuhaben.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>resolved again</source>
        <translation>wieder erledigt</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>A person resolves a flag as kept or needless.</source>
        <translation>Eine Person erledigt eine Eskalation als gehalten oder unnötig.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <location filename="desk/services/flags.py"/>
        <source>Choose one of the two.</source>
        <translation>Wählen Sie eines der beiden.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>Resolving a flag needs a reason.</source>
        <translation>Eine Eskalation zu erledigen braucht einen Grund.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>Write what was done, or why it was not needed.</source>
        <translation>Schreiben Sie, was getan wurde oder warum es nicht nötig war.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>This flag is not closed; somebody has it.</source>
        <translation>Diese Eskalation ist nicht geschlossen; jemand hat sie.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>Assign it to nobody to give it back.</source>
        <translation>Weisen Sie sie niemandem zu, um sie zurückzugeben.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>This flag is open already.</source>
        <translation>Diese Eskalation ist schon offen.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>This flag went into another one about the same journey.</source>
        <translation>Diese Eskalation ging in einer anderen zum selben Anliegen auf.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>Look at that one instead.</source>
        <translation>Sehen Sie stattdessen diese an.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>Nothing new has happened since this flag was resolved.</source>
        <translation>Seit diese Eskalation erledigt wurde, ist nichts Neues geschehen.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>Reopen it if it is needed still.</source>
        <translation>Öffnen Sie sie wieder, wenn sie noch gebraucht wird.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>A note needs words.</source>
        <translation>Eine Notiz braucht Worte.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>Write what the next person should know.</source>
        <translation>Schreiben Sie, was der Nächste wissen sollte.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>joined with another</source>
        <translation>mit einer anderen vereint</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>Only two flags that rules raised become one.</source>
        <translation>Nur zwei von Regeln ausgelöste Eskalationen werden eine.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>The two journeys are one.</source>
        <translation>Die beiden Anliegen sind eines.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>A resolved flag cannot be {done}.</source>
        <translation>Eine erledigte Eskalation kann nicht {done} werden.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>Reopen it first.</source>
        <translation>Öffnen Sie sie zuerst wieder.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>A flag is given to somebody.</source>
        <translation>Eine Eskalation wird jemandem gegeben.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>Type a name.</source>
        <translation>Geben Sie einen Namen ein.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <source>That is longer than {limit} characters.</source>
        <translation>Das ist länger als {limit} Zeichen.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_steps.py"/>
        <location filename="desk/domain/problems.py"/>
        <source>Say it in fewer words.</source>
        <translation>Sagen Sie es mit weniger Worten.</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_telling.py"/>
        <source>Flag resolved</source>
        <translation>Eskalation erledigt</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_telling.py"/>
        <source>Flag was not needed</source>
        <translation>Eskalation war nicht nötig</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_telling.py"/>
        <source>Flag passed by itself</source>
        <translation>Eskalation ging von selbst vorbei</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_telling.py"/>
        <source>Flag: {title}</source>
        <translation>Eskalation: {title}</translation>
    </message>
    <message>
        <location filename="desk/domain/flag_telling.py"/>
        <source>Flag opened again: {title}</source>
        <translation>Eskalation wieder geöffnet: {title}</translation>
    </message>
    <message>
        <location filename="desk/domain/flagging.py"/>
        <source>Nothing has happened for so long that the journey is over.</source>
        <translation>Es ist so lange nichts geschehen, dass das Anliegen vorbei ist.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_codes.py"/>
        <source>The sign “{wrong}” is in no code of a hand-off.</source>
        <translation>Das Zeichen „{wrong}“ kommt in keinem Übergabecode vor.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_codes.py"/>
        <source>The sign is in no code of a hand-off.</source>
        <translation>Das Zeichen kommt in keinem Übergabecode vor.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_codes.py"/>
        <source>Codes are made of {join} only.</source>
        <translation>Codes bestehen nur aus {join}.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_codes.py"/>
        <source>A hand-off's code has {LENGTH} signs, this one {n}.</source>
        <translation>Ein Übergabecode hat {LENGTH} Zeichen, dieser {n}.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_codes.py"/>
        <source>Ask for it again.</source>
        <translation>Lassen Sie ihn sich noch einmal geben.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_codes.py"/>
        <source>This is no hand-off's code: a sign is wrong.</source>
        <translation>Das ist kein Übergabecode: Ein Zeichen ist falsch.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_codes.py"/>
        <source>Ask for it again, sign by sign.</source>
        <translation>Lassen Sie ihn sich noch einmal Zeichen für Zeichen geben.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>This hand-off is too large for a file.</source>
        <translation>Diese Übergabe ist zu groß für eine Datei.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>Print it, or pass the code on.</source>
        <translation>Drucken Sie sie, oder geben Sie den Code weiter.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>This file is not as hand-offs are written.</source>
        <translation>Diese Datei ist nicht so, wie Übergaben geschrieben werden.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>Look at {wrong}, or ask for the file again.</source>
        <translation>Sehen Sie {wrong} nach, oder lassen Sie sich die Datei noch einmal geben.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>This file is signed with a key this desk does not have ({signature}).</source>
        <translation>Diese Datei ist mit einem Schlüssel signiert, den dieser Arbeitsplatz nicht hat ({signature}).</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>Take that key over from a desk that has it, or do not trust the file.</source>
        <translation>Übernehmen Sie diesen Schlüssel von einem Arbeitsplatz, der ihn hat, oder vertrauen Sie der Datei nicht.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>This file was changed after it was signed.</source>
        <translation>Diese Datei wurde nach dem Signieren geändert.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>Do not trust it; ask for the hand-off again.</source>
        <translation>Vertrauen Sie ihr nicht; lassen Sie sich die Übergabe noch einmal geben.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>This file is too large for a hand-off.</source>
        <translation>Diese Datei ist zu groß für eine Übergabe.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>Choose another one.</source>
        <translation>Wählen Sie eine andere.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>This file cannot be read as JSON.</source>
        <translation>Diese Datei ist nicht als JSON lesbar.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>Ask for it again; it may have been cut off.</source>
        <translation>Lassen Sie sie sich noch einmal geben; sie wurde vielleicht abgeschnitten.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>This is no hand-off's file.</source>
        <translation>Das ist keine Übergabedatei.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>Such a file says “{FORMAT}”.</source>
        <translation>Eine solche Datei sagt „{FORMAT}“.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>A newer program wrote this file.</source>
        <translation>Ein neueres Programm hat diese Datei geschrieben.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_file.py"/>
        <source>Update this one, or ask for the code.</source>
        <translation>Aktualisieren Sie dieses, oder lassen Sie sich den Code geben.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_manners.py"/>
        <source>Whoever passed the customer on keeps this back.</source>
        <translation>Wer den Kunden übergeben hat, hält das zurück.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_rules.py"/>
        <source>one of {join}</source>
        <translation>eines von {join}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_rules.py"/>
        <source>a reason in words</source>
        <translation>ein Grund in Worten</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_rules.py"/>
        <source>a list of at most {MOST_RECEIVERS} names</source>
        <translation>eine Liste von höchstens {MOST_RECEIVERS} Namen</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_rules.py"/>
        <source>names of at most {LONGEST_NAME} signs</source>
        <translation>Namen von höchstens {LONGEST_NAME} Zeichen</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_rules.py"/>
        <source>some of {join}</source>
        <translation>einige von {join}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_rules.py"/>
        <source>whole minutes from {least} to {LONGEST_MINUTES}</source>
        <translation>ganze Minuten von {least} bis {LONGEST_MINUTES}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_rules.py"/>
        <location filename="desk/domain/manners.py"/>
        <source>a table</source>
        <translation>eine Tabelle</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_rules.py"/>
        <location filename="desk/domain/manners.py"/>
        <source>“{before}{name}” is nothing the desk knows.</source>
        <translation>„{before}{name}“ kennt der Arbeitsplatz nicht.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_rules.py"/>
        <location filename="desk/domain/manners.py"/>
        <source>It knows {join}.</source>
        <translation>Er kennt {join}.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_rules.py"/>
        <location filename="desk/domain/manners.py"/>
        <source>“{name}” is wrong.</source>
        <translation>„{name}“ ist falsch.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_rules.py"/>
        <location filename="desk/domain/manners.py"/>
        <source>Write {wanted}.</source>
        <translation>Schreiben Sie {wanted}.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>Say which {value}.</source>
        <translation>Sagen Sie, welches: {value}.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>Choose one.</source>
        <translation>Wählen Sie eines.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>Write a name, or choose one.</source>
        <translation>Schreiben Sie einen Namen, oder wählen Sie einen.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>The customer can be awaited until a later moment only.</source>
        <translation>Der Kunde kann nur bis zu einem späteren Zeitpunkt erwartet werden.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_steps.py"/>
        <location filename="desk/services/hand_off_files.py"/>
        <source>This hand-off was taken back.</source>
        <translation>Diese Übergabe wurde zurückgenommen.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>Ask whoever gave it.</source>
        <translation>Fragen Sie den, der sie gab.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>This customer is not awaited any more.</source>
        <translation>Dieser Kunde wird nicht mehr erwartet.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>Look at the hand-off again.</source>
        <translation>Sehen Sie die Übergabe noch einmal an.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>Nobody said here that the customer has arrived.</source>
        <translation>Niemand hat hier gesagt, dass der Kunde angekommen ist.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>This customer may still arrive.</source>
        <translation>Dieser Kunde kann noch ankommen.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>Wait until the time is over.</source>
        <translation>Warten Sie, bis die Zeit um ist.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>The customer has arrived already.</source>
        <translation>Der Kunde ist schon angekommen.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>Write a note instead.</source>
        <translation>Schreiben Sie stattdessen eine Notiz.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_steps.py"/>
        <source>This hand-off was taken back already.</source>
        <translation>Diese Übergabe wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_telling.py"/>
        <source>Handed to {to} ({code})</source>
        <translation>Übergeben an {to} ({code})</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_telling.py"/>
        <source>Hand-off {code}: arrived at {to}</source>
        <translation>Übergabe {code}: angekommen bei {to}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_telling.py"/>
        <source>Hand-off {code}: never arrived at {to}</source>
        <translation>Übergabe {code}: nie angekommen bei {to}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_telling.py"/>
        <source>Hand-off {code}: not yet arrived at {to}</source>
        <translation>Übergabe {code}: noch nicht angekommen bei {to}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_telling.py"/>
        <source>Hand-off {code} to {to} was taken back</source>
        <translation>Übergabe {code} an {to} wurde zurückgenommen</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_telling.py"/>
        <source>{at} UTC</source>
        <translation>{at} UTC</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>Account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>Case number</source>
        <translation>Vorgangsnummer</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>Specific inquiry</source>
        <translation>Konkrete Frage</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>Specific product</source>
        <translation>Bestimmtes Produkt</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <location filename="desk/services/call_log.py"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>Tracking number</source>
        <translation>Sendungsnummer</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>Tried</source>
        <translation>Versucht</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <location filename="desk/domain/write_back.py"/>
        <location filename="desk/services/call_log.py"/>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>Told already</source>
        <translation>Schon gesagt</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>the team {name}</source>
        <translation>das Team {name}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>the store {name}</source>
        <translation>die Filiale {name}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>a call-back by {name}</source>
        <translation>ein Rückruf durch {name}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>another channel: {name}</source>
        <translation>anderer Kanal: {name}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>any store</source>
        <translation>irgendeine Filiale</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>a call-back</source>
        <translation>ein Rückruf</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>the customer arrived</source>
        <translation>der Kunde ist angekommen</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>the customer never arrived</source>
        <translation>der Kunde kam nie an</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>the customer has not arrived yet</source>
        <translation>der Kunde ist noch nicht angekommen</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <location filename="desk/services/identity_history.py"/>
        <location filename="desk/services/papers.py"/>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>The customer arrived at {time}, later than {time2}.</source>
        <translation>Der Kunde kam um {time} an, später als {time2}.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>The customer arrived at {time}.</source>
        <translation>Der Kunde kam um {time} an.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>The customer was awaited until {time} and never arrived.</source>
        <translation>Der Kunde wurde bis {time} erwartet und kam nie an.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>Taken back: {why}</source>
        <translation>Zurückgenommen: {why}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>The customer is awaited until {time}. Opened by {opened_by}.</source>
        <translation>Der Kunde wird bis {time} erwartet. Geöffnet von {opened_by}.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>The customer is awaited until {time}.</source>
        <translation>Der Kunde wird bis {time} erwartet.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>hidden: {hidden}</source>
        <translation>verborgen: {hidden}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>by {time}</source>
        <translation>bis {time}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>asked {times} times</source>
        <translation>{times}-mal gefragt</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>found in text</source>
        <translation>im Text gefunden</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>at least {length} with us, {length2} of it waiting, over {length3}; {count_words}, {count_words2}</source>
        <translation>mindestens {length} bei uns, davon {length2} gewartet, über {length3}; {count_words}, {count_words2}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>{length} with us, {length2} of it waiting, over {length3}; {count_words}, {count_words2}</source>
        <translation>{length} bei uns, davon {length2} gewartet, über {length3}; {count_words}, {count_words2}</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>To {to_words}, by {given_by} at {time}.</source>
        <translation>An {to_words}, von {given_by} um {time}.</translation>
    </message>
    <message>
        <location filename="desk/domain/hand_off_words.py"/>
        <source>Code {shown}, {address}</source>
        <translation>Code {shown}, {address}</translation>
    </message>
    <message>
        <location filename="desk/domain/identity.py"/>
        <source>same account number</source>
        <translation>selbe Kontonummer</translation>
    </message>
    <message>
        <location filename="desk/domain/identity.py"/>
        <source>same loyalty card</source>
        <translation>selbe Kundenkarte</translation>
    </message>
    <message>
        <location filename="desk/domain/identity.py"/>
        <source>same social account</source>
        <translation>selbes Konto in sozialen Medien</translation>
    </message>
    <message>
        <location filename="desk/domain/identity.py"/>
        <location filename="desk/domain/reasons.py"/>
        <source>same e-mail</source>
        <translation>selbe E-Mail</translation>
    </message>
    <message>
        <location filename="desk/domain/identity.py"/>
        <source>same phone number</source>
        <translation>selbe Telefonnummer</translation>
    </message>
    <message>
        <location filename="desk/domain/identity.py"/>
        <source>first record of this customer</source>
        <translation>erster Datensatz dieses Kunden</translation>
    </message>
    <message>
        <location filename="desk/domain/identity.py"/>
        <source>said to be the same person</source>
        <translation>als dieselbe Person bezeichnet</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <location filename="desk/domain/spelling.py"/>
        <source>web visit</source>
        <translation>Webbesuch</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <location filename="desk/domain/spelling.py"/>
        <source>store visit</source>
        <translation>Filialbesuch</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <location filename="desk/domain/spelling.py"/>
        <source>social post</source>
        <translation>Beitrag in sozialen Medien</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>The journey begins here.</source>
        <translation>Das Anliegen beginnt hier.</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>A person began a new journey here.</source>
        <translation>Eine Person hat hier ein neues Anliegen begonnen.</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>A person put it into this journey.</source>
        <translation>Eine Person hat es in dieses Anliegen gestellt.</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>Same ticket or thread as the {noun} {before}.</source>
        <translation>Selbes Ticket oder selber Faden wie {noun} {before}.</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>order {bare}</source>
        <translation>Bestellung {bare}</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>the order</source>
        <translation>die Bestellung</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>An event of order {bare}, placed {before}.</source>
        <translation>Ein Ereignis der Bestellung {bare}, aufgegeben {before}.</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>An event of the order, placed {before}.</source>
        <translation>Ein Ereignis der Bestellung, aufgegeben {before}.</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>About {value}, as the {noun} {before}.</source>
        <translation>Über {value}, wie {noun} {before}.</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>the same number</source>
        <translation>dieselbe Nummer</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>Same reason ({shared}) as the {noun} {before}.</source>
        <translation>Selber Grund ({shared}) wie {noun} {before}.</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>Same reason as the {noun} {before}.</source>
        <translation>Selber Grund wie {noun} {before}.</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>During the {noun}.</source>
        <translation>Währenddessen: {noun}.</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>{capitalize} after the {noun}.</source>
        <translation>{capitalize} danach: {noun}.</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>{length} before</source>
        <translation>{length} zuvor</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>{days} days</source>
        <translation>{days} Tage</translation>
    </message>
    <message>
        <location filename="desk/domain/journey_words.py"/>
        <source>{days} day</source>
        <translation>{days} Tag</translation>
    </message>
    <message>
        <location filename="desk/domain/json_shape.py"/>
        <source>the whole</source>
        <translation>das Ganze</translation>
    </message>
    <message>
        <location filename="desk/domain/json_shape.py"/>
        <source>This schema asks for more than can be checked here.</source>
        <translation>Dieses Schema verlangt mehr, als hier geprüft werden kann.</translation>
    </message>
    <message>
        <location filename="desk/domain/json_shape.py"/>
        <source>Leave out {join}.</source>
        <translation>Lassen Sie {join} weg.</translation>
    </message>
    <message>
        <location filename="desk/domain/keys.py"/>
        <source>A recovery code has {CODE_SIGNS} signs; this has {n}.</source>
        <translation>Ein Wiederherstellungscode hat {CODE_SIGNS} Zeichen; dieser hat {n}.</translation>
    </message>
    <message>
        <location filename="desk/domain/keys.py"/>
        <source>Look for what is missing.</source>
        <translation>Suchen Sie, was fehlt.</translation>
    </message>
    <message>
        <location filename="desk/domain/keys.py"/>
        <source>No recovery code has “{strange}” in it.</source>
        <translation>In keinem Wiederherstellungscode kommt „{strange}“ vor.</translation>
    </message>
    <message>
        <location filename="desk/domain/keys.py"/>
        <source>Compare it with the paper sign by sign.</source>
        <translation>Vergleichen Sie ihn Zeichen für Zeichen mit dem Papier.</translation>
    </message>
    <message>
        <location filename="desk/domain/keys.py"/>
        <source>A sign of the recovery code is wrong.</source>
        <translation>Ein Zeichen des Wiederherstellungscodes ist falsch.</translation>
    </message>
    <message>
        <location filename="desk/domain/language.py"/>
        <source>The language file {where} cannot be used.</source>
        <translation>Die Sprachdatei {where} ist nicht verwendbar.</translation>
    </message>
    <message>
        <location filename="desk/domain/language.py"/>
        <source>the file</source>
        <translation>die Datei</translation>
    </message>
    <message>
        <location filename="desk/domain/language.py"/>
        <source>the reason {name}</source>
        <translation>der Grund {name}</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>“{key} = {value}” has no unit.</source>
        <translation>„{key} = {value}“ hat keine Einheit.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>{upper}{read} (in “{key}”).</source>
        <translation>{upper}{read} (in „{key}“).</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>These are there: {join}.</source>
        <translation>Vorhanden sind: {join}.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>Add [calendars.{name}].</source>
        <translation>Ergänzen Sie [calendars.{name}].</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>There is no calendar “{name}”, or it is wrong.</source>
        <translation>Es gibt keinen Kalender „{name}“, oder er ist falsch.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>“{key}” does not go with {name}.</source>
        <translation>„{key}“ passt nicht zu {name}.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>Write {keys}.</source>
        <translation>Schreiben Sie {keys}.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>{name} is true or false.</source>
        <translation>{name} ist wahr oder falsch.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>Write is = true or is = false.</source>
        <translation>Schreiben Sie is = true oder is = false.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>“{key}” of {name} holds no words.</source>
        <translation>„{key}“ von {name} enthält keine Wörter.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>Write is = "gold", or a list.</source>
        <translation>Schreiben Sie is = "gold" oder eine Liste.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>“{word}” is no {name}.</source>
        <translation>„{word}“ ist kein {name}.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>{name} is always or never {replace} {value}.</source>
        <translation>{name} ist immer oder nie {replace} {value}.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>Choose a limit that can be reached and missed.</source>
        <translation>Wählen Sie eine Grenze, die erreicht und verfehlt werden kann.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>There is never {value} of {name} within so short a window.</source>
        <translation>In einem so kurzen Zeitfenster gibt es nie {value} von {name}.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>Widen it.</source>
        <translation>Machen Sie es größer.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>a number such as 0.4</source>
        <translation>eine Zahl wie 0.4</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>“{key}” of {name} is not a number such as 0.4.</source>
        <translation>„{key}“ von {name} ist keine Zahl wie 0.4.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>“{key}” of {name} is not a whole number.</source>
        <translation>„{key}“ von {name} ist keine ganze Zahl.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>Write a number such as 0.4.</source>
        <translation>Schreiben Sie eine Zahl wie 0.4.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>{name} is told in hundredths.</source>
        <translation>{name} wird in Hundertsteln angegeben.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>Write two decimals at most.</source>
        <translation>Schreiben Sie höchstens zwei Nachkommastellen.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>No {name} meets both limits.</source>
        <translation>Kein {name} erfüllt beide Grenzen.</translation>
    </message>
    <message>
        <location filename="desk/domain/limit_reading.py"/>
        <source>Widen one of them.</source>
        <translation>Erweitern Sie eine davon.</translation>
    </message>
    <message>
        <location filename="desk/domain/manners.py"/>
        <source>whole days from 1 to {MOST_DAYS}</source>
        <translation>ganze Tage von 1 bis {MOST_DAYS}</translation>
    </message>
    <message>
        <location filename="desk/domain/manners.py"/>
        <source>a list of at most {MOST_WORDS} words</source>
        <translation>eine Liste von höchstens {MOST_WORDS} Wörtern</translation>
    </message>
    <message>
        <location filename="desk/domain/manners.py"/>
        <source>words of at most {LONGEST_WORD} signs</source>
        <translation>Wörter von höchstens {LONGEST_WORD} Zeichen</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>the customer time</source>
        <translation>die Kundenzeit</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>the waiting time</source>
        <translation>die Wartezeit</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>the longest wait in one interaction</source>
        <translation>das längste Warten in einer Interaktion</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>the elapsed time</source>
        <translation>die vergangene Zeit</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>the time without an answer from us</source>
        <translation>die Zeit ohne Antwort von uns</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>interactions in the journey</source>
        <translation>Interaktionen im Anliegen</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>different channels in the journey</source>
        <translation>verschiedene Kanäle im Anliegen</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>transfers in the journey</source>
        <translation>Weiterleitungen im Anliegen</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>transfers in one interaction</source>
        <translation>Weiterleitungen in einer Interaktion</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>times the customer gave up waiting</source>
        <translation>Male, die der Kunde das Warten aufgab</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>questions asked again</source>
        <translation>noch einmal gestellte Fragen</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>times one question was asked</source>
        <translation>Male, die eine Frage gestellt wurde</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>promises due</source>
        <translation>fällige Zusagen</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>promises broken</source>
        <translation>gebrochene Zusagen</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>the sentiment</source>
        <translation>die Stimmung</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>the survey score</source>
        <translation>die Umfragenote</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>the customer's tier</source>
        <translation>die Stufe des Kunden</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>the disposition of an interaction</source>
        <translation>das Ergebnis einer Interaktion</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>the state of an order</source>
        <translation>der Stand einer Bestellung</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>the channel the customer came by last</source>
        <translation>der Kanal, über den der Kunde zuletzt kam</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>the customer is with us now</source>
        <translation>der Kunde ist gerade bei uns</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>the journey is over</source>
        <translation>das Anliegen ist vorbei</translation>
    </message>
    <message>
        <location filename="desk/domain/measures.py"/>
        <source>it is working time</source>
        <translation>es ist Arbeitszeit</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>Look at it again: it may be written by now.</source>
        <translation>Sehen Sie noch einmal nach: Vielleicht ist es inzwischen geschrieben.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>Dropping an entry needs a reason.</source>
        <translation>Einen Eintrag zu verwerfen braucht einen Grund.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>Write why it need not be sent.</source>
        <translation>Schreiben Sie, warum er nicht gesendet werden muss.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>This entry may have arrived already, so its words stay as they are.</source>
        <translation>Dieser Eintrag ist vielleicht schon angekommen, deshalb bleiben seine Worte, wie sie sind.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>Wait until that is known, or drop it and write a new one.</source>
        <translation>Warten Sie, bis das bekannt ist, oder verwerfen Sie ihn und schreiben Sie einen neuen.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>Nothing was changed.</source>
        <translation>Es wurde nichts geändert.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>Try it again as it is, or change something first.</source>
        <translation>Versuchen Sie es so noch einmal, oder ändern Sie zuerst etwas.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>Changed by hand.</source>
        <translation>Von Hand geändert.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>This entry is being sent just now.</source>
        <translation>Dieser Eintrag wird gerade gesendet.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>This entry was sent already.</source>
        <translation>Dieser Eintrag wurde schon gesendet.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>Write another one if something is to be put right.</source>
        <translation>Schreiben Sie einen anderen, wenn etwas richtigzustellen ist.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>This entry was dropped.</source>
        <translation>Dieser Eintrag wurde verworfen.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>Write a new one if it is needed after all.</source>
        <translation>Schreiben Sie einen neuen, wenn er doch gebraucht wird.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>This entry was refused.</source>
        <translation>Dieser Eintrag wurde abgelehnt.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>Change it, try it again or drop it.</source>
        <translation>Ändern Sie ihn, versuchen Sie es erneut, oder verwerfen Sie ihn.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>This entry is not being sent.</source>
        <translation>Dieser Eintrag wird nicht gesendet.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>An entry needs a title.</source>
        <translation>Ein Eintrag braucht einen Titel.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_steps.py"/>
        <source>Say in a few words what it is.</source>
        <translation>Sagen Sie in wenigen Worten, was es ist.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <location filename="desk/domain/write_back.py"/>
        <location filename="desk/services/call_log.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <location filename="desk/services/call_log.py"/>
        <location filename="desk/services/wording.py"/>
        <source>Outcome</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>Promise</source>
        <translation>Zusage</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>Hand-off</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>Flag</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <location filename="desk/services/wording.py"/>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>Could not be sent, and is tried again</source>
        <translation>Konnte nicht gesendet werden und wird erneut versucht</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>The sending broke off; it is looked for before it is sent again</source>
        <translation>Das Senden brach ab; vor dem erneuten Senden wird danach gesucht</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>To be tried again</source>
        <translation>Wird erneut versucht</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>{target} has it.</source>
        <translation>{target} hat es.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>It is being sent to {target}.</source>
        <translation>Wird gerade an {target} gesendet.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>Another entry took its place.</source>
        <translation>Ein anderer Eintrag trat an seine Stelle.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>Dropped: {reason}</source>
        <translation>Verworfen: {reason}</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>{why} What comes after it for this customer waits.</source>
        <translation>{why} Was für diesen Kunden danach kommt, wartet.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>An earlier entry about this customer goes to {target} first.</source>
        <translation>Ein früherer Eintrag über diesen Kunden geht zuerst an {target}.</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>It waits for {target}: {why}</source>
        <translation>Er wartet auf {target}: {why}</translation>
    </message>
    <message>
        <location filename="desk/domain/outbox_words.py"/>
        <source>It waits to be sent to {target}.</source>
        <translation>Er wartet darauf, an {target} gesendet zu werden.</translation>
    </message>
    <message>
        <location filename="desk/domain/problems.py"/>
        <source>“{key}” means nothing {where}.</source>
        <translation>„{key}“ bedeutet {where} nichts.</translation>
    </message>
    <message>
        <location filename="desk/domain/problems.py"/>
        <source>“{key}” is no text.</source>
        <translation>„{key}“ ist kein Text.</translation>
    </message>
    <message>
        <location filename="desk/domain/problems.py"/>
        <source>Write it in quotes, such as {key} = "…".</source>
        <translation>Schreiben Sie es in Anführungszeichen, etwa {key} = "…".</translation>
    </message>
    <message>
        <location filename="desk/domain/problems.py"/>
        <source>“{key}” is missing.</source>
        <translation>„{key}“ fehlt.</translation>
    </message>
    <message>
        <location filename="desk/domain/problems.py"/>
        <source>“{key}” is longer than {most} characters.</source>
        <translation>„{key}“ ist länger als {most} Zeichen.</translation>
    </message>
    <message>
        <location filename="desk/domain/problems.py"/>
        <source>“{key}” is neither true nor false.</source>
        <translation>„{key}“ ist weder true noch false.</translation>
    </message>
    <message>
        <location filename="desk/domain/problems.py"/>
        <source>Write {key} = true or {key2} = false.</source>
        <translation>Schreiben Sie {key} = true oder {key2} = false.</translation>
    </message>
    <message>
        <location filename="desk/domain/quantities.py"/>
        <source>Write a number with its unit, such as “20 min”, “2 h”, “7 days” or “1 working day”.</source>
        <translation>Schreiben Sie eine Zahl mit ihrer Einheit, etwa „20 min“, „2 h“, „7 days“ oder „1 working day“.</translation>
    </message>
    <message>
        <location filename="desk/domain/quantities.py"/>
        <source>“{text}” is no length of time</source>
        <translation>„{text}“ ist keine Zeitlänge</translation>
    </message>
    <message>
        <location filename="desk/domain/quantities.py"/>
        <source>“{part}” is no unit of time</source>
        <translation>„{part}“ ist keine Zeiteinheit</translation>
    </message>
    <message>
        <location filename="desk/domain/quantities.py"/>
        <source>“working {part}” is no unit of time</source>
        <translation>„working {part}“ ist keine Zeiteinheit</translation>
    </message>
    <message>
        <location filename="desk/domain/quantities.py"/>
        <source>“{text}” mixes working time with other time</source>
        <translation>„{text}“ mischt Arbeitszeit mit anderer Zeit</translation>
    </message>
    <message>
        <location filename="desk/domain/quantities.py"/>
        <source>nothing is written where a length belongs</source>
        <translation>wo eine Länge hingehört, steht nichts</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>same first name</source>
        <translation>selber Vorname</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>first name may be short for the other</source>
        <translation>Vorname kann die Kurzform des anderen sein</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>first name and surname swapped</source>
        <translation>Vor- und Nachname vertauscht</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>first name one letter apart</source>
        <translation>Vorname um einen Buchstaben anders</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>first names alike</source>
        <translation>Vornamen ähnlich</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>first name or initial is part of the other</source>
        <translation>Vorname oder Anfangsbuchstabe ist Teil des anderen</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>different first name</source>
        <translation>anderer Vorname</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>same surname</source>
        <translation>selber Nachname</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>surname one letter apart</source>
        <translation>Nachname um einen Buchstaben anders</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>surnames alike</source>
        <translation>Nachnamen ähnlich</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>one part of the surname is the same</source>
        <translation>ein Teil des Nachnamens ist gleich</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>different surname</source>
        <translation>anderer Nachname</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>same birth date</source>
        <translation>selbes Geburtsdatum</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>birth date with day and month swapped</source>
        <translation>Geburtsdatum mit vertauschtem Tag und Monat</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>birth date one digit apart</source>
        <translation>Geburtsdatum um eine Ziffer anders</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>birth date two digits apart</source>
        <translation>Geburtsdatum um zwei Ziffern anders</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>same account or card number</source>
        <translation>selbe Konto- oder Kartennummer</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>card number one or two signs apart</source>
        <translation>Kartennummer um ein oder zwei Zeichen anders</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>different account or card number</source>
        <translation>andere Konto- oder Kartennummer</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>same phone</source>
        <translation>selbes Telefon</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>same phone, which several people share</source>
        <translation>selbes Telefon, das mehrere sich teilen</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>phone one digit apart</source>
        <translation>Telefon um eine Ziffer anders</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>different phone</source>
        <translation>anderes Telefon</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>e-mail one letter apart</source>
        <translation>E-Mail um einen Buchstaben anders</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>same e-mail name at another provider</source>
        <translation>selber E-Mail-Name bei einem anderen Anbieter</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>different e-mail</source>
        <translation>andere E-Mail</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>same street and house</source>
        <translation>selbe Straße und Hausnummer</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>same street</source>
        <translation>selbe Straße</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>same house, streets alike</source>
        <translation>selbe Hausnummer, Straßen ähnlich</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>streets alike</source>
        <translation>Straßen ähnlich</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>street stands in the other's second address line</source>
        <translation>Straße steht beim anderen in der zweiten Adresszeile</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>different street</source>
        <translation>andere Straße</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>same second address line</source>
        <translation>selbe zweite Adresszeile</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>second address lines alike</source>
        <translation>zweite Adresszeilen ähnlich</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>different second address line</source>
        <translation>andere zweite Adresszeile</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>same town and postcode</source>
        <translation>selber Ort und selbe Postleitzahl</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>same postcode</source>
        <translation>selbe Postleitzahl</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>same town</source>
        <translation>selber Ort</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>towns or postcodes alike</source>
        <translation>Orte oder Postleitzahlen ähnlich</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>different town</source>
        <translation>anderer Ort</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>would fit two of one household too</source>
        <translation>würde auch zu zwei aus einem Haushalt passen</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>different birth year</source>
        <translation>anderes Geburtsjahr</translation>
    </message>
    <message>
        <location filename="desk/domain/reasons.py"/>
        <source>different birth day</source>
        <translation>anderer Geburtstag</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>team lead</source>
        <translation>Teamleitung</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>at the top; rules are written as [[rule]]</source>
        <translation>ganz oben; Regeln werden als [[rule]] geschrieben</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>“rule” is no list.</source>
        <translation>„rule“ ist keine Liste.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>Write each rule as [[rule]], with two brackets.</source>
        <translation>Schreiben Sie jede Regel als [[rule]], mit zwei Klammern.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>There are more than {MOST_RULES} rules.</source>
        <translation>Es gibt mehr als {MOST_RULES} Regeln.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>Nobody could answer them all: take some out.</source>
        <translation>Niemand könnte sie alle beantworten: Nehmen Sie einige heraus.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>A rule is no table.</source>
        <translation>Eine Regel ist keine Tabelle.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>in a rule</source>
        <translation>in einer Regel</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>Give it a short name for ever, such as id = "waited-long".</source>
        <translation>Geben Sie ihr für immer einen kurzen Namen, etwa id = "waited-long".</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>“{rule_id}” is no id.</source>
        <translation>„{rule_id}“ ist keine Kennung.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>Use small letters, digits and - only.</source>
        <translation>Verwenden Sie nur Kleinbuchstaben, Ziffern und -.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>“{cause}” is no cause.</source>
        <translation>„{cause}“ ist keine Ursache.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <location filename="desk/services/flags.py"/>
        <source>“{severity}” is no severity.</source>
        <translation>„{severity}“ ist keine Schwere.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>Say in a few words what is wrong, for the board.</source>
        <translation>Sagen Sie für die Übersicht in wenigen Worten, was los ist.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>A flag is due after a minute at least, three months at most.</source>
        <translation>Eine Eskalation ist frühestens nach einer Minute und spätestens nach drei Monaten fällig.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>Write “4 h”.</source>
        <translation>Schreiben Sie „4 h“.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>Two rules have the id “{rule_id}”.</source>
        <translation>Zwei Regeln haben die Kennung „{rule_id}“.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_reading.py"/>
        <source>Give one of them another id.</source>
        <translation>Geben Sie einer davon eine andere Kennung.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value} for {for_whom}, due in {due_words}. One flag with the other rules of “{cause}”.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value} für {for_whom}, fällig in {due_words}. Eine Eskalation mit den anderen Regeln von „{cause}“.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value} for {for_whom}, due in {due_words}. One flag with the other rules of “{cause}”. Switched off.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value} für {for_whom}, fällig in {due_words}. Eine Eskalation mit den anderen Regeln von „{cause}“. Ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value} for {for_whom}, due in {due_words}.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value} für {for_whom}, fällig in {due_words}.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value} for {for_whom}, due in {due_words}. Switched off.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value} für {for_whom}, fällig in {due_words}. Ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value} for {for_whom}. One flag with the other rules of “{cause}”.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value} für {for_whom}. Eine Eskalation mit den anderen Regeln von „{cause}“.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value} for {for_whom}. One flag with the other rules of “{cause}”. Switched off.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value} für {for_whom}. Eine Eskalation mit den anderen Regeln von „{cause}“. Ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value} for {for_whom}.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value} für {for_whom}.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value} for {for_whom}. Switched off.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value} für {for_whom}. Ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value}, due in {due_words}. One flag with the other rules of “{cause}”.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value}, fällig in {due_words}. Eine Eskalation mit den anderen Regeln von „{cause}“.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value}, due in {due_words}. One flag with the other rules of “{cause}”. Switched off.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value}, fällig in {due_words}. Eine Eskalation mit den anderen Regeln von „{cause}“. Ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value}, due in {due_words}.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value}, fällig in {due_words}.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value}, due in {due_words}. Switched off.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value}, fällig in {due_words}. Ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value}. One flag with the other rules of “{cause}”.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value}. Eine Eskalation mit den anderen Regeln von „{cause}“.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value}. One flag with the other rules of “{cause}”. Switched off.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value}. Eine Eskalation mit den anderen Regeln von „{cause}“. Ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value}.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value}.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>When {condition_words}, flag {value}. Switched off.</source>
        <translation>Sobald gilt: {condition_words}, dann Eskalation {value}. Ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>it is not so that {condition_words}</source>
        <translation>es trifft nicht zu: {condition_words}</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <location filename="packaging/composed_texts.txt"/>
        <source>exactly {amount}</source>
        <translation>genau {amount}</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <location filename="packaging/composed_texts.txt"/>
        <source>it is not so that {words}</source>
        <translation>es trifft nicht zu: {words}</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>at most {amount}</source>
        <translation>höchstens {amount}</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>over {amount}</source>
        <translation>über {amount}</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>fewer than {limit}</source>
        <translation>weniger als {limit}</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>{limit} or more</source>
        <translation>{limit} oder mehr</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>under {amount}</source>
        <translation>unter {amount}</translation>
    </message>
    <message>
        <location filename="desk/domain/rule_words.py"/>
        <source>at least {amount}</source>
        <translation>mindestens {amount}</translation>
    </message>
    <message>
        <location filename="desk/domain/showing.py"/>
        <source>all sources say the same</source>
        <translation>alle Quellen sagen dasselbe</translation>
    </message>
    <message>
        <location filename="desk/domain/showing.py"/>
        <source>a customer record goes before what came with orders and calls</source>
        <translation>ein Kundendatensatz geht dem vor, was mit Bestellungen und Anrufen kam</translation>
    </message>
    <message>
        <location filename="desk/domain/showing.py"/>
        <source>the newest of the customer records</source>
        <translation>der neueste der Kundendatensätze</translation>
    </message>
    <message>
        <location filename="desk/domain/showing.py"/>
        <source>more sources say so than anything else</source>
        <translation>mehr Quellen sagen das als irgendetwas anderes</translation>
    </message>
    <message>
        <location filename="desk/domain/showing.py"/>
        <source>the fullest spelling</source>
        <translation>die vollste Schreibweise</translation>
    </message>
    <message>
        <location filename="desk/domain/showing.py"/>
        <source>first in the alphabet, as nothing else tells them apart</source>
        <translation>der erste im Alphabet, da sonst nichts sie unterscheidet</translation>
    </message>
    <message>
        <location filename="desk/domain/showing.py"/>
        <location filename="desk/services/identity_compare.py"/>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <location filename="desk/domain/showing.py"/>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <location filename="desk/domain/showing.py"/>
        <location filename="desk/services/source_answers.py"/>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <location filename="desk/domain/spelling.py"/>
        <source>store visits</source>
        <translation>Filialbesuche</translation>
    </message>
    <message>
        <location filename="desk/domain/spelling.py"/>
        <source>web visits</source>
        <translation>Webbesuche</translation>
    </message>
    <message>
        <location filename="desk/domain/spelling.py"/>
        <source>social posts</source>
        <translation>Beiträge in sozialen Medien</translation>
    </message>
    <message>
        <location filename="desk/domain/spelling.py"/>
        <source>on the phone</source>
        <translation>am Telefon</translation>
    </message>
    <message>
        <location filename="desk/domain/spelling.py"/>
        <source>in chat</source>
        <translation>im Chat</translation>
    </message>
    <message>
        <location filename="desk/domain/spelling.py"/>
        <source>by e-mail</source>
        <translation>per E-Mail</translation>
    </message>
    <message>
        <location filename="desk/domain/spelling.py"/>
        <source>on the web</source>
        <translation>im Web</translation>
    </message>
    <message>
        <location filename="desk/domain/spelling.py"/>
        <source>in a store</source>
        <translation>in einer Filiale</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <location filename="packaging/composed_texts.txt"/>
        <source>in one day</source>
        <translation>an einem Tag</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>in {days} days</source>
        <translation>an {days} Tagen</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>under {length_words} within {length_words2}</source>
        <translation>unter {length_words} innerhalb von {length_words2}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>under {length_words}</source>
        <translation>unter {length_words}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>over {length_words} within {length_words2}</source>
        <translation>über {length_words} innerhalb von {length_words2}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>over {length_words}</source>
        <translation>über {length_words}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>waiting time {bound}</source>
        <translation>Wartezeit {bound}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>customer time {bound}</source>
        <translation>Kundenzeit {bound}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>waiting over {length_words} now</source>
        <translation>wartet schon über {length_words}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>waited {length_words}</source>
        <translation>wartete {length_words}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>going on since {day_words}</source>
        <translation>läuft seit {day_words}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>no answer from us since {moment_words}</source>
        <translation>keine Antwort von uns seit {moment_words}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>gave up waiting {count_words}</source>
        <translation>gab das Warten auf: {count_words}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>{count_words} asked again</source>
        <translation>{count_words} noch einmal gestellt</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>asked the same question {count_words}</source>
        <translation>dieselbe Frage gestellt: {count_words}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>promise due {when}, nothing from us since</source>
        <translation>Zusage fällig {when}, seither nichts von uns</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>promise due {when}</source>
        <translation>Zusage fällig {when}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>promise broken, due {when}</source>
        <translation>Zusage gebrochen, fällig war sie {when}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>survey score</source>
        <translation>Umfragenote</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>sentiment {share_words} on {day}</source>
        <translation>Stimmung {share_words} am {day}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>survey score {share_words} on {day}</source>
        <translation>Umfragenote {share_words} am {day}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>tier {strip}</source>
        <translation>Stufe {strip}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>disposition “{strip}”</source>
        <translation>Ergebnis „{strip}“</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>came last {channel_words}</source>
        <translation>kam zuletzt {channel_words}</translation>
    </message>
    <message>
        <location filename="desk/domain/telling.py"/>
        <source>with us now</source>
        <translation>gerade bei uns</translation>
    </message>
    <message>
        <location filename="desk/domain/weights.py"/>
        <source>Weights of format {raw} are not read here.</source>
        <translation>Gewichte des Formats {raw} werden hier nicht gelesen.</translation>
    </message>
    <message>
        <location filename="desk/domain/weights.py"/>
        <source>The weights are not whole ({name}).</source>
        <translation>Die Gewichte sind nicht vollständig ({name}).</translation>
    </message>
    <message>
        <location filename="desk/domain/whereabouts.py"/>
        <source>stated zone</source>
        <translation>genannte Zone</translation>
    </message>
    <message>
        <location filename="desk/domain/work.py"/>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <location filename="desk/domain/work.py"/>
        <source>Nothing was finished yet.</source>
        <translation>Noch wurde nichts abgeschlossen.</translation>
    </message>
    <message>
        <location filename="desk/domain/work.py"/>
        <source>This was put in another's place.</source>
        <translation>Das wurde an die Stelle eines anderen gesetzt.</translation>
    </message>
    <message>
        <location filename="desk/domain/work.py"/>
        <source>Take it back, or write it anew.</source>
        <translation>Nehmen Sie es zurück, oder schreiben Sie es neu.</translation>
    </message>
    <message>
        <location filename="desk/domain/work.py"/>
        <source>That is too long.</source>
        <translation>Das ist zu lang.</translation>
    </message>
    <message>
        <location filename="desk/domain/work.py"/>
        <source>Keep it within {limit} letters.</source>
        <translation>Bleiben Sie unter {limit} Buchstaben.</translation>
    </message>
    <message>
        <location filename="desk/domain/work_rules.py"/>
        <source>The rules for wrap-ups and calls cannot be used.</source>
        <translation>Die Regeln für Nachbearbeitung und Anrufe sind nicht verwendbar.</translation>
    </message>
    <message>
        <location filename="desk/domain/work_rules.py"/>
        <source>words of {code}</source>
        <translation>words von {code}</translation>
    </message>
    <message>
        <location filename="desk/domain/work_rules.py"/>
        <source>phrases of {code}</source>
        <translation>phrases von {code}</translation>
    </message>
    <message>
        <location filename="desk/domain/work_rules.py"/>
        <source>reasons of {code}</source>
        <translation>reasons von {code}</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>Call back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>This is written already.</source>
        <translation>Das ist schon geschrieben.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>Undo it to go on typing, or write it anew.</source>
        <translation>Machen Sie es rückgängig, um weiterzutippen, oder schreiben Sie es neu.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>Undo it to change it.</source>
        <translation>Machen Sie es rückgängig, um es zu ändern.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>Nothing is written yet.</source>
        <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>Write a note or choose what came of it.</source>
        <translation>Schreiben Sie eine Notiz, oder wählen Sie, was dabei herauskam.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>The time of the promise is not understood.</source>
        <translation>Die Zeit der Zusage ist nicht zu verstehen.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>Write it like “by Friday 5 pm” or “in 2 hours”.</source>
        <translation>Schreiben Sie sie etwa als „bis Freitag 17 Uhr“ oder „in 2 Stunden“.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>A time is written, but not what was promised.</source>
        <translation>Eine Zeit steht da, aber nicht, was zugesagt wurde.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>Say in a few words what we will do by then.</source>
        <translation>Sagen Sie in wenigen Worten, was wir bis dahin tun.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>This is no open wrap-up.</source>
        <translation>Das ist keine offene Nachbearbeitung.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>Nothing is closed.</source>
        <translation>Nichts ist geschlossen.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>This does not stand (any more).</source>
        <translation>Das gilt nicht (mehr).</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>Look at its history.</source>
        <translation>Sehen Sie seine Geschichte an.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>Only a note that stands can be written anew.</source>
        <translation>Nur eine geltende Notiz kann neu geschrieben werden.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>The new note is empty.</source>
        <translation>Die neue Notiz ist leer.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>Take the note back if it should go.</source>
        <translation>Nehmen Sie die Notiz zurück, wenn sie weg soll.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>There is no promise here that stands.</source>
        <translation>Hier gilt keine Zusage.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>This promise was kept already.</source>
        <translation>Diese Zusage wurde schon eingehalten.</translation>
    </message>
    <message>
        <location filename="desk/domain/wrapping_up.py"/>
        <source>Undo that if it was not.</source>
        <translation>Machen Sie das rückgängig, wenn es nicht so war.</translation>
    </message>
    <message>
        <location filename="desk/domain/write_back.py"/>
        <source>Call-back</source>
        <translation>Rückruf</translation>
    </message>
    <message>
        <location filename="desk/domain/write_back.py"/>
        <source>Note in place of an earlier one</source>
        <translation>Notiz anstelle einer früheren</translation>
    </message>
    <message>
        <location filename="desk/domain/write_back.py"/>
        <source>Promise kept</source>
        <translation>Zusage eingehalten</translation>
    </message>
    <message>
        <location filename="desk/domain/write_back.py"/>
        <source>Called back</source>
        <translation>Zurückgerufen</translation>
    </message>
    <message>
        <location filename="desk/domain/write_back.py"/>
        <source>Call-back moved</source>
        <translation>Rückruf verschoben</translation>
    </message>
    <message>
        <location filename="desk/domain/write_back.py"/>
        <source>Taken back: {title}</source>
        <translation>Zurückgenommen: {title}</translation>
    </message>
    <message>
        <location filename="desk/domain/write_back.py"/>
        <source>By {due_at} UTC.</source>
        <translation>Bis {due_at} UTC.</translation>
    </message>
    <message>
        <location filename="desk/live/ami.py"/>
        <source>Calls that began before are not seen: its user lacks the right “write = reporting”.</source>
        <translation>Anrufe, die vorher begannen, sind nicht zu sehen: Dem Benutzer fehlt das Recht „write = reporting“.</translation>
    </message>
    <message>
        <location filename="desk/live/ami.py"/>
        <source>The secret of this phone system is not known here.</source>
        <translation>Das Geheimnis dieser Telefonanlage ist hier nicht bekannt.</translation>
    </message>
    <message>
        <location filename="desk/live/ami.py"/>
        <source>The phone system ended the connection.</source>
        <translation>Die Telefonanlage hat die Verbindung beendet.</translation>
    </message>
    <message>
        <location filename="desk/live/ami.py"/>
        <source>What answers there is no manager interface of an Asterisk.</source>
        <translation>Was dort antwortet, ist keine Verwaltungsschnittstelle eines Asterisk.</translation>
    </message>
    <message>
        <location filename="desk/live/ami.py"/>
        <source>The encrypted connection could not be made.</source>
        <translation>Die verschlüsselte Verbindung kam nicht zustande.</translation>
    </message>
    <message>
        <location filename="desk/live/ami.py"/>
        <source>The phone system fell silent.</source>
        <translation>Die Telefonanlage ist verstummt.</translation>
    </message>
    <message>
        <location filename="desk/live/ami.py"/>
        <source>The phone system does not answer.</source>
        <translation>Die Telefonanlage antwortet nicht.</translation>
    </message>
    <message>
        <location filename="desk/live/ami.py"/>
        <source>Something went wrong here with what the phone system told.</source>
        <translation>Hier ging etwas mit dem schief, was die Telefonanlage meldete.</translation>
    </message>
    <message>
        <location filename="desk/live/ami_talk.py"/>
        <source>The phone system does not accept this user and secret.</source>
        <translation>Die Telefonanlage nimmt diesen Benutzer und dieses Geheimnis nicht an.</translation>
    </message>
    <message>
        <location filename="desk/live/coming_back.py"/>
        <source>You are signed in. This page can be closed; Tellonce goes on by itself.</source>
        <translation>Sie sind angemeldet. Diese Seite kann geschlossen werden; Tellonce macht von selbst weiter.</translation>
    </message>
    <message>
        <location filename="desk/live/coming_back.py"/>
        <source>You are not signed in. This page can be closed; Tellonce says what to do.</source>
        <translation>Sie sind nicht angemeldet. Diese Seite kann geschlossen werden; Tellonce sagt, was zu tun ist.</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Yealink, Snom, Grandstream, Mitel and most others</source>
        <translation>Yealink, Snom, Grandstream, Mitel und die meisten anderen</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Action URL</source>
        <translation>Action URL</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>On an incoming call</source>
        <translation>Bei einem eingehenden Anruf</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>On an outgoing call</source>
        <translation>Bei einem ausgehenden Anruf</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>On answer</source>
        <translation>Beim Annehmen</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>On hold</source>
        <translation>Wird gehalten</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>On resume</source>
        <translation>Beim Fortsetzen</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>On hang-up</source>
        <translation>Beim Auflegen</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Each make has its own names for $remote, $local, $call_id and $display_remote: see its guide.</source>
        <translation>Jede Marke hat eigene Namen für $remote, $local, $call_id und $display_remote: siehe ihre Anleitung.</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Wildix Collaboration, x-bees</source>
        <translation>Wildix Collaboration, x-bees</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Popup URL</source>
        <translation>Popup URL</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>On ringing</source>
        <translation>Beim Klingeln</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Auerswald COMfortel SoftPhone</source>
        <translation>Auerswald COMfortel SoftPhone</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Open URL, as REST API</source>
        <translation>URL öffnen, als REST-API</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>When it is answered</source>
        <translation>Wenn er angenommen wird</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>When it is over</source>
        <translation>Wenn er vorbei ist</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Put the softphone's own placeholder in the place of each “…”.</source>
        <translation>Setzen Sie an die Stelle jedes „…“ den Platzhalter des Softphones.</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>NFON Softphone Pro</source>
        <translation>NFON Softphone Pro</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Action URLs</source>
        <translation>Action-URLs</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Incoming</source>
        <translation>Eingehend</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Outgoing</source>
        <translation>Ausgehend</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Connected</source>
        <translation>Verbunden</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Hold</source>
        <translation>Halten</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Hang-up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>estos ProCall</source>
        <translation>estos ProCall</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>User-defined action</source>
        <translation>Benutzerdefinierte Aktion</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>On an incoming or outgoing call</source>
        <translation>Bei einem ein- oder ausgehenden Anruf</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>3CX with a webhook add-on</source>
        <translation>3CX mit einer Webhook-Erweiterung</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Webhook URL</source>
        <translation>Webhook-URL</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>For every event</source>
        <translation>Für jedes Ereignis</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>It sends JSON by itself.</source>
        <translation>Es sendet von selbst JSON.</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Zammad-style and sipgate.io pushes</source>
        <translation>Meldungen nach Art von Zammad und sipgate.io</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>It sends JSON or a form by itself.</source>
        <translation>Es sendet von selbst JSON oder ein Formular.</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Kamailio and other SIP systems</source>
        <translation>Kamailio und andere SIP-Systeme</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>HTTP push of a script</source>
        <translation>HTTP-Meldung eines Skripts</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>Where the lines say ADDRESS</source>
        <translation>Wo in den Zeilen ADDRESS steht</translation>
    </message>
    <message>
        <location filename="desk/live/guests.py"/>
        <source>The lines for the script are in the help, under “Kamailio”.</source>
        <translation>Die Zeilen für das Skript stehen in der Hilfe unter „Kamailio“.</translation>
    </message>
    <message>
        <location filename="desk/live/listening.py"/>
        <source>Phones cannot tell this desk of calls: another program listens on port {port}.</source>
        <translation>Telefone können diesem Arbeitsplatz keine Anrufe melden: Ein anderes Programm hört auf Port {port}.</translation>
    </message>
    <message>
        <location filename="desk/live/listening.py"/>
        <source>End it, or choose another port under [phones] in the settings and in the phones.</source>
        <translation>Beenden Sie es, oder wählen Sie unter [phones] in den Einstellungen und in den Telefonen einen anderen Port.</translation>
    </message>
    <message>
        <location filename="desk/live/listening.py"/>
        <source>Phone line “{name}” is of no kind the desk knows: “{kind}”.</source>
        <translation>Die Telefonleitung „{name}“ ist von keiner Art, die der Arbeitsplatz kennt: „{kind}“.</translation>
    </message>
    <message>
        <location filename="desk/live/listening.py"/>
        <source>Use: {kinds}.</source>
        <translation>Verwenden Sie: {kinds}.</translation>
    </message>
    <message>
        <location filename="desk/live/sides.py"/>
        <source>no number</source>
        <translation>keine Nummer</translation>
    </message>
    <message>
        <location filename="desk/services/anchoring.py"/>
        <location filename="desk/services/asof.py"/>
        <location filename="desk/services/call_back_views.py"/>
        <location filename="desk/services/calling_hours.py"/>
        <location filename="desk/services/customers.py"/>
        <location filename="desk/services/hand_off_content.py"/>
        <location filename="desk/services/identity.py"/>
        <location filename="desk/services/whose.py"/>
        <source>This customer is not here any more.</source>
        <translation>Dieser Kunde ist nicht mehr hier.</translation>
    </message>
    <message>
        <location filename="desk/services/anchoring.py"/>
        <location filename="desk/services/asof.py"/>
        <location filename="desk/services/call_back_views.py"/>
        <location filename="desk/services/calling_hours.py"/>
        <location filename="desk/services/customers.py"/>
        <location filename="desk/services/hand_off_content.py"/>
        <location filename="desk/services/identity.py"/>
        <location filename="desk/services/whose.py"/>
        <source>Search again: two records may have been joined.</source>
        <translation>Suchen Sie erneut: Vielleicht wurden zwei Datensätze zusammengeführt.</translation>
    </message>
    <message>
        <location filename="desk/services/anchoring.py"/>
        <source>There is nothing to write on yet.</source>
        <translation>Es gibt noch nichts, worauf man schreiben könnte.</translation>
    </message>
    <message>
        <location filename="desk/services/anchoring.py"/>
        <source>Write it on a record of the timeline.</source>
        <translation>Schreiben Sie es zu einem Datensatz im Verlauf.</translation>
    </message>
    <message>
        <location filename="desk/services/anchoring.py"/>
        <location filename="desk/services/customers.py"/>
        <location filename="desk/services/parts.py"/>
        <source>This is no record's name.</source>
        <translation>Das ist kein Name eines Datensatzes.</translation>
    </message>
    <message>
        <location filename="desk/services/anchoring.py"/>
        <location filename="desk/services/customers.py"/>
        <location filename="desk/services/identity.py"/>
        <location filename="desk/services/journeys.py"/>
        <location filename="desk/services/parts.py"/>
        <source>It looks like source/stream/number.</source>
        <translation>Er sieht aus wie source/stream/number.</translation>
    </message>
    <message>
        <location filename="desk/services/anchoring.py"/>
        <source>customer record</source>
        <translation>Kundendatensatz</translation>
    </message>
    <message>
        <location filename="desk/services/anchoring.py"/>
        <source>a record that is not here</source>
        <translation>ein Datensatz, der nicht hier ist</translation>
    </message>
    <message>
        <location filename="desk/services/answer_checks.py"/>
        <source>This cannot be chosen.</source>
        <translation>Das kann nicht gewählt werden.</translation>
    </message>
    <message>
        <location filename="desk/services/answer_checks.py"/>
        <source>This is neither yes nor no.</source>
        <translation>Das ist weder Ja noch Nein.</translation>
    </message>
    <message>
        <location filename="desk/services/answer_checks.py"/>
        <source>Write yes or no.</source>
        <translation>Schreiben Sie yes oder no.</translation>
    </message>
    <message>
        <location filename="desk/services/answer_checks.py"/>
        <source>This is no country code.</source>
        <translation>Das ist kein Ländercode.</translation>
    </message>
    <message>
        <location filename="desk/services/answer_checks.py"/>
        <source>This is no whole number.</source>
        <translation>Das ist keine ganze Zahl.</translation>
    </message>
    <message>
        <location filename="desk/services/answer_checks.py"/>
        <source>Write digits only.</source>
        <translation>Schreiben Sie nur Ziffern.</translation>
    </message>
    <message>
        <location filename="desk/services/answer_checks.py"/>
        <source>This is too small or too large.</source>
        <translation>Das ist zu klein oder zu groß.</translation>
    </message>
    <message>
        <location filename="desk/services/answer_checks.py"/>
        <source>Write a number from {least} to {most}.</source>
        <translation>Schreiben Sie eine Zahl von {least} bis {most}.</translation>
    </message>
    <message>
        <location filename="desk/services/answer_checks.py"/>
        <source>This is no address.</source>
        <translation>Das ist keine Adresse.</translation>
    </message>
    <message>
        <location filename="desk/services/answer_checks.py"/>
        <source>This is no time zone.</source>
        <translation>Das ist keine Zeitzone.</translation>
    </message>
    <message>
        <location filename="desk/services/asof.py"/>
        <source>That moment is still to come.</source>
        <translation>Dieser Zeitpunkt kommt erst noch.</translation>
    </message>
    <message>
        <location filename="desk/services/asof.py"/>
        <source>Give one that has passed.</source>
        <translation>Nennen Sie einen vergangenen.</translation>
    </message>
    <message>
        <location filename="desk/services/asof.py"/>
        <location filename="desk/services/customer_views.py"/>
        <source>No name yet</source>
        <translation>Noch kein Name</translation>
    </message>
    <message>
        <location filename="desk/services/asof.py"/>
        <source>This desk knew nothing of this customer then.</source>
        <translation>Dieser Arbeitsplatz wusste damals nichts von diesem Kunden.</translation>
    </message>
    <message>
        <location filename="desk/services/asof.py"/>
        <source>This desk first heard of this customer on {first} at {first2}.</source>
        <translation>Dieser Arbeitsplatz hörte erstmals am {first} um {first2} von diesem Kunden.</translation>
    </message>
    <message>
        <location filename="desk/services/asof.py"/>
        <source>Customer record</source>
        <translation>Kundendatensatz</translation>
    </message>
    <message>
        <location filename="desk/services/asof.py"/>
        <source>{title} ({state}, {owner}, raised by {raised_by})</source>
        <translation>{title} ({state}, {owner}, ausgelöst von {raised_by})</translation>
    </message>
    <message>
        <location filename="desk/services/asof.py"/>
        <source>{title} ({state}, raised by {raised_by})</source>
        <translation>{title} ({state}, ausgelöst von {raised_by})</translation>
    </message>
    <message>
        <location filename="desk/services/backtest.py"/>
        <source>The trial was stopped.</source>
        <translation>Die Probe wurde angehalten.</translation>
    </message>
    <message>
        <location filename="desk/services/backtest.py"/>
        <source>Nothing was changed by it.</source>
        <translation>Sie hat nichts geändert.</translation>
    </message>
    <message>
        <location filename="desk/services/backtest.py"/>
        <location filename="desk/services/call_log.py"/>
        <location filename="desk/services/numbers.py"/>
        <source>These days run backwards.</source>
        <translation>Diese Tage laufen rückwärts.</translation>
    </message>
    <message>
        <location filename="desk/services/backtest.py"/>
        <location filename="desk/services/call_log.py"/>
        <location filename="desk/services/numbers.py"/>
        <source>Give the earlier day first.</source>
        <translation>Nennen Sie den früheren Tag zuerst.</translation>
    </message>
    <message>
        <location filename="desk/services/backtest.py"/>
        <location filename="desk/services/numbers.py"/>
        <source>That is more than ten years.</source>
        <translation>Das sind mehr als zehn Jahre.</translation>
    </message>
    <message>
        <location filename="desk/services/backtest.py"/>
        <source>Try fewer days.</source>
        <translation>Probieren Sie weniger Tage.</translation>
    </message>
    <message>
        <location filename="desk/services/backtest.py"/>
        <source>These days are still to come.</source>
        <translation>Diese Tage kommen erst noch.</translation>
    </message>
    <message>
        <location filename="desk/services/backtest.py"/>
        <source>A rule is tried on days that have passed.</source>
        <translation>Eine Regel wird an vergangenen Tagen probiert.</translation>
    </message>
    <message>
        <location filename="desk/services/beside.py"/>
        <location filename="desk/services/outbox_going.py"/>
        <location filename="desk/services/pulling.py"/>
        <source>Something went wrong inside Tellonce.</source>
        <translation>In Tellonce ist etwas schiefgegangen.</translation>
    </message>
    <message>
        <location filename="desk/services/beside.py"/>
        <location filename="desk/services/outbox_going.py"/>
        <source>Nothing was lost; the log names the place.</source>
        <translation>Es ging nichts verloren; das Protokoll nennt die Stelle.</translation>
    </message>
    <message>
        <location filename="desk/services/beside.py"/>
        <source>Phone line “{line}”: {why}</source>
        <translation>Telefonleitung „{line}“: {why}</translation>
    </message>
    <message>
        <location filename="desk/services/build_beside.py"/>
        <source>what was written</source>
        <translation>was geschrieben wurde</translation>
    </message>
    <message>
        <location filename="desk/services/call_back_views.py"/>
        <location filename="desk/services/told_times.py"/>
        <source>{read_out} in {place_of}</source>
        <translation>{read_out} in {place_of}</translation>
    </message>
    <message>
        <location filename="desk/services/call_backs.py"/>
        <source>“{typed}” is no time to come.</source>
        <translation>„{typed}“ ist keine kommende Zeit.</translation>
    </message>
    <message>
        <location filename="desk/services/call_backs.py"/>
        <source>Somebody wrote down something else they said about calls meanwhile, and that stands.</source>
        <translation>Jemand hat inzwischen etwas anderes aufgeschrieben, was sie über Anrufe gesagt haben, und das gilt.</translation>
    </message>
    <message>
        <location filename="desk/services/call_backs.py"/>
        <source>Look at what they wish again, then decide.</source>
        <translation>Sehen Sie noch einmal nach, was sie wünschen, dann entscheiden Sie.</translation>
    </message>
    <message>
        <location filename="desk/services/call_backs.py"/>
        <source>“{zone}” is no time zone.</source>
        <translation>„{zone}“ ist keine Zeitzone.</translation>
    </message>
    <message>
        <location filename="desk/services/call_log.py"/>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <location filename="desk/services/call_log.py"/>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <location filename="desk/services/call_log.py"/>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <location filename="desk/services/call_log.py"/>
        <location filename="desk/services/wording.py"/>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <location filename="desk/services/call_log.py"/>
        <source>Rep</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <location filename="desk/services/call_log.py"/>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <location filename="desk/services/call_log.py"/>
        <source>Missing</source>
        <translation>Es fehlt</translation>
    </message>
    <message>
        <location filename="desk/services/call_log.py"/>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <location filename="desk/services/call_log.py"/>
        <source>That is more than a year.</source>
        <translation>Das ist mehr als ein Jahr.</translation>
    </message>
    <message>
        <location filename="desk/services/call_log.py"/>
        <location filename="desk/services/numbers.py"/>
        <source>Ask for fewer days.</source>
        <translation>Fragen Sie nach weniger Tagen.</translation>
    </message>
    <message>
        <location filename="desk/services/call_records.py"/>
        <source>live calls</source>
        <translation>laufende Anrufe</translation>
    </message>
    <message>
        <location filename="desk/services/calling_hours.py"/>
        <source>“{text}” are no hours.</source>
        <translation>„{text}“ sind keine Zeiten.</translation>
    </message>
    <message>
        <location filename="desk/services/calling_hours.py"/>
        <source>Write them like “17:00-20:00”.</source>
        <translation>Schreiben Sie sie wie „17:00-20:00“.</translation>
    </message>
    <message>
        <location filename="desk/services/calling_hours.py"/>
        <source>told {by}</source>
        <translation>gesagt zu {by}</translation>
    </message>
    <message>
        <location filename="desk/services/calling_hours.py"/>
        <source>{clock} in {place}</source>
        <translation>{clock} in {place}</translation>
    </message>
    <message>
        <location filename="desk/services/calling_hours.py"/>
        <source>opens {astimezone} there, {hours}:{minutes} from now</source>
        <translation>dort ab {astimezone} Uhr, in {hours}:{minutes}</translation>
    </message>
    <message>
        <location filename="desk/services/calls.py"/>
        <source>This call is not here any more.</source>
        <translation>Dieser Anruf ist nicht mehr hier.</translation>
    </message>
    <message>
        <location filename="desk/services/calls.py"/>
        <source>What is known of it is on the customer's timeline.</source>
        <translation>Was von ihm bekannt ist, steht im Verlauf des Kunden.</translation>
    </message>
    <message>
        <location filename="desk/services/choices.py"/>
        <source>There is no setting “{name}”.</source>
        <translation>Es gibt keine Einstellung „{name}“.</translation>
    </message>
    <message>
        <location filename="desk/services/choices.py"/>
        <source>Choose one of the form.</source>
        <translation>Wählen Sie eine aus dem Formular.</translation>
    </message>
    <message>
        <location filename="desk/services/crew.py"/>
        <source>Tellonce is ending.</source>
        <translation>Tellonce endet gerade.</translation>
    </message>
    <message>
        <location filename="desk/services/crew.py"/>
        <source>Pull again when it runs.</source>
        <translation>Rufen Sie wieder ab, wenn es läuft.</translation>
    </message>
    <message>
        <location filename="desk/services/crew.py"/>
        <source>A process of its own for this cannot be started ({strerror}).</source>
        <translation>Ein eigener Prozess dafür kann nicht gestartet werden ({strerror}).</translation>
    </message>
    <message>
        <location filename="desk/services/crew.py"/>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="desk/services/customer_views.py"/>
        <source>loyalty card {}</source>
        <translation>Kundenkarte {}</translation>
    </message>
    <message>
        <location filename="desk/services/customer_views.py"/>
        <source>social account {}</source>
        <translation>Konto in sozialen Medien {}</translation>
    </message>
    <message>
        <location filename="desk/services/customer_views.py"/>
        <source>also called {}</source>
        <translation>auch genannt {}</translation>
    </message>
    <message>
        <location filename="desk/services/customer_views.py"/>
        <source>much like what you typed</source>
        <translation>sehr ähnlich wie Ihre Eingabe</translation>
    </message>
    <message>
        <location filename="desk/services/customer_views.py"/>
        <source>loyalty card</source>
        <translation>Kundenkarte</translation>
    </message>
    <message>
        <location filename="desk/services/customer_views.py"/>
        <source>social account</source>
        <translation>Konto in sozialen Medien</translation>
    </message>
    <message>
        <location filename="desk/services/customers.py"/>
        <source>This desk</source>
        <translation>Dieser Arbeitsplatz</translation>
    </message>
    <message>
        <location filename="desk/services/customers.py"/>
        <source>Number withheld</source>
        <translation>Nummer unterdrückt</translation>
    </message>
    <message>
        <location filename="desk/services/customers.py"/>
        <source>Ask for a name or an order number.</source>
        <translation>Fragen Sie nach einem Namen oder einer Bestellnummer.</translation>
    </message>
    <message>
        <location filename="desk/services/customers.py"/>
        <source>This is no phone number. Search for a name or an order.</source>
        <translation>Das ist keine Telefonnummer. Suchen Sie nach einem Namen oder einer Bestellung.</translation>
    </message>
    <message>
        <location filename="desk/services/customers.py"/>
        <source>This is one of our own numbers.</source>
        <translation>Das ist eine unserer eigenen Nummern.</translation>
    </message>
    <message>
        <location filename="desk/services/customers.py"/>
        <source>Nobody here has this number. Ask the sources live.</source>
        <translation>Niemand hier hat diese Nummer. Fragen Sie die Quellen live.</translation>
    </message>
    <message>
        <location filename="desk/services/customers.py"/>
        <location filename="desk/services/journeys.py"/>
        <source>This record is not here any more.</source>
        <translation>Dieser Datensatz ist nicht mehr hier.</translation>
    </message>
    <message>
        <location filename="desk/services/customers.py"/>
        <location filename="desk/services/journeys.py"/>
        <source>Its source has deleted it, or the source was removed.</source>
        <translation>Seine Quelle hat ihn gelöscht, oder die Quelle wurde entfernt.</translation>
    </message>
    <message>
        <location filename="desk/services/customers.py"/>
        <source>This source keeps no transcript.</source>
        <translation>Diese Quelle führt keine Mitschrift.</translation>
    </message>
    <message>
        <location filename="desk/services/customers.py"/>
        <source>What it does keep is in the details.</source>
        <translation>Was sie führt, steht in den Einzelheiten.</translation>
    </message>
    <message>
        <location filename="desk/services/customers.py"/>
        <source>{n} customers have been seen with this number. Ask who is speaking.</source>
        <translation>{n} Kunden wurden mit dieser Nummer gesehen. Fragen Sie, wer spricht.</translation>
    </message>
    <message>
        <location filename="desk/services/customers.py"/>
        <source>This number has called before, but belongs to nobody yet.</source>
        <translation>Diese Nummer hat schon angerufen, gehört aber noch niemandem.</translation>
    </message>
    <message>
        <location filename="desk/services/customers.py"/>
        <source>This is no place in a timeline.</source>
        <translation>Das ist keine Stelle in einem Verlauf.</translation>
    </message>
    <message>
        <location filename="desk/services/customers.py"/>
        <location filename="desk/services/said.py"/>
        <source>Pass on the “older” of an earlier answer as it is.</source>
        <translation>Geben Sie das „older“ einer früheren Antwort unverändert weiter.</translation>
    </message>
    <message>
        <location filename="desk/services/demo.py"/>
        <source>The demo company cannot be written ({strerror}).</source>
        <translation>Die Demofirma kann nicht geschrieben werden ({strerror}).</translation>
    </message>
    <message>
        <location filename="desk/services/demo.py"/>
        <source>Choose another folder with --home.</source>
        <translation>Wählen Sie mit --home einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Delete the cache and pull again: nothing but time is lost.</source>
        <translation>Löschen Sie den Cache und rufen Sie neu ab: Nur Zeit geht verloren.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Cache</source>
        <translation>Cache</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>{records} records, {customers} customers in {cache}.</source>
        <translation>{records} Datensätze, {customers} Kunden in {cache}.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Start Tellonce again: it puts the cache aside and pulls everything anew.</source>
        <translation>Starten Sie Tellonce neu: Es legt den Cache beiseite und ruft alles neu ab.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Customer {number}</source>
        <translation>Kunde {number}</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>The history was damaged and is made anew.</source>
        <translation>Die Geschichte war beschädigt und ist neu gemacht.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>The stored records are damaged too.</source>
        <translation>Die gespeicherten Datensätze sind auch beschädigt.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Histories</source>
        <translation>Geschichten</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Every customer's can be read.</source>
        <translation>Die jedes Kunden ist lesbar.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Damaged: customer {named} and {value} more.</source>
        <translation>Beschädigt: Kunde {named} und {value} weitere.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Damaged: customer {named}.</source>
        <translation>Beschädigt: Kunde {named}.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Damaged: customers {named} and {value} more.</source>
        <translation>Beschädigt: Kunden {named} und {value} weitere.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Damaged: customers {named}.</source>
        <translation>Beschädigt: Kunden {named}.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>“desk doctor --mend” makes them anew from the stored records.</source>
        <translation>„desk doctor --mend“ macht sie aus den gespeicherten Datensätzen neu.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Room</source>
        <translation>Platz</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>{found} “desk tidy” gives back what is free.</source>
        <translation>{found} „desk tidy“ gibt zurück, was frei ist.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Free some space: a full disk stops every pull.</source>
        <translation>Schaffen Sie Platz: Eine volle Platte hält jeden Abruf an.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Put a copy of it back: what people decided cannot be pulled again.</source>
        <translation>Spielen Sie eine Kopie zurück: Was Menschen entschieden haben, lässt sich nicht neu abrufen.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Decisions</source>
        <translation>Entscheidungen</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>{counts} in {decisions}</source>
        <translation>{counts} in {decisions}</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>{get} flags, {corrections} corrections, {left} customers still to be worked out</source>
        <translation>{get} Eskalationen, {corrections} Korrekturen, {left} Kunden noch auszuarbeiten</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>{get} flags, {corrections} corrections</source>
        <translation>{get} Eskalationen, {corrections} Korrekturen</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Version {number} is in force, for line {line} is wrong: {what}</source>
        <translation>Fassung {number} gilt, denn Zeile {line} ist falsch: {what}</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>See “desk rules check”.</source>
        <translation>Siehe „desk rules check“.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>{on} in force, version {number} of {path}</source>
        <translation>{on} gelten, Fassung {number} von {path}</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>{number} source in {settings}</source>
        <translation>{number} Quelle in {settings}</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>{number} sources in {settings}</source>
        <translation>{number} Quellen in {settings}</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Start your desktop's keyring (such as GNOME Keyring or KWallet) to be asked only once.</source>
        <translation>Starten Sie den Schlüsselbund Ihres Desktops (etwa GNOME-Schlüsselbund oder KWallet), um nur einmal gefragt zu werden.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Secrets</source>
        <translation>Geheimnisse</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>The files on this disk are encrypted.</source>
        <translation>Die Dateien auf dieser Platte sind verschlüsselt.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>The {join} on this disk can be read by whoever gets hold of it.</source>
        <translation>Dies auf der Platte kann lesen, wer an sie gelangt: {join}.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>{found} The settings say so; “desk key on” changes it.</source>
        <translation>{found} Die Einstellungen sagen es so; „desk key on“ ändert es.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Encrypt now: “desk key on”.</source>
        <translation>Jetzt verschlüsseln: „desk key on“.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>{value}, {rows} rows, {rejected} set aside.</source>
        <translation>{value}, {rows} Zeilen, {rejected} beiseitegelegt.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>See “desk rejected”.</source>
        <translation>Siehe „desk rejected“.</translation>
    </message>
    <message>
        <location filename="desk/services/doctor.py"/>
        <source>Pull it again.</source>
        <translation>Rufen Sie sie neu ab.</translation>
    </message>
    <message>
        <location filename="desk/services/first_steps.py"/>
        <source>“{name}” is not there.</source>
        <translation>„{name}“ ist nicht da.</translation>
    </message>
    <message>
        <location filename="desk/services/first_steps.py"/>
        <source>Check that the drive it is on is connected.</source>
        <translation>Prüfen Sie, ob das Laufwerk verbunden ist.</translation>
    </message>
    <message>
        <location filename="desk/services/first_steps.py"/>
        <source>There is no file in “{name}” that can be read.</source>
        <translation>In „{name}“ ist keine lesbare Datei.</translation>
    </message>
    <message>
        <location filename="desk/services/first_steps.py"/>
        <source>It takes CSV, TSV, JSON or JSON lines, plain or gz. Export some, or choose another folder.</source>
        <translation>Möglich sind CSV, TSV, JSON oder JSON-Zeilen, roh oder gz. Exportieren Sie welche, oder wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="desk/services/first_steps.py"/>
        <source>No file is chosen.</source>
        <translation>Es ist keine Datei gewählt.</translation>
    </message>
    <message>
        <location filename="desk/services/first_steps.py"/>
        <source>Choose at least one.</source>
        <translation>Wählen Sie mindestens eine.</translation>
    </message>
    <message>
        <location filename="desk/services/first_steps.py"/>
        <source>“{title}” cannot be read yet.</source>
        <translation>„{title}“ ist noch nicht lesbar.</translation>
    </message>
    <message>
        <location filename="desk/services/first_steps.py"/>
        <source>Say which column is what it still needs.</source>
        <translation>Sagen Sie, welche Spalte das ist, was noch fehlt.</translation>
    </message>
    <message>
        <location filename="desk/services/first_steps.py"/>
        <source>The mapping cannot be written ({strerror}).</source>
        <translation>Die Zuordnung kann nicht geschrieben werden ({strerror}).</translation>
    </message>
    <message>
        <location filename="desk/services/first_steps.py"/>
        <source>“{name}” cannot be read ({strerror}).</source>
        <translation>„{name}“ ist nicht lesbar ({strerror}).</translation>
    </message>
    <message>
        <location filename="desk/services/first_steps.py"/>
        <source>“{title}” is not there any more.</source>
        <translation>„{title}“ ist nicht mehr da.</translation>
    </message>
    <message>
        <location filename="desk/services/first_steps.py"/>
        <source>Choose the folder again.</source>
        <translation>Wählen Sie den Ordner noch einmal.</translation>
    </message>
    <message>
        <location filename="desk/services/flag_desk.py"/>
        <source>There is no rule “{rule}” in this text.</source>
        <translation>In diesem Text gibt es keine Regel „{rule}“.</translation>
    </message>
    <message>
        <location filename="desk/services/flag_desk.py"/>
        <source>Choose one that is there.</source>
        <translation>Wählen Sie eine, die da ist.</translation>
    </message>
    <message>
        <location filename="desk/services/flag_desk.py"/>
        <location filename="desk/services/rulebook.py"/>
        <source>Line {line}: {what}</source>
        <translation>Zeile {line}: {what}</translation>
    </message>
    <message>
        <location filename="desk/services/flag_keeper.py"/>
        <source>order {lstrip}</source>
        <translation>Bestellung {lstrip}</translation>
    </message>
    <message>
        <location filename="desk/services/flag_rows.py"/>
        <source>until {moment_words}</source>
        <translation>bis {moment_words}</translation>
    </message>
    <message>
        <location filename="desk/services/flag_rows.py"/>
        <source>went together with another flag of the same journey</source>
        <translation>ging mit einer anderen Eskalation desselben Anliegens zusammen</translation>
    </message>
    <message>
        <location filename="desk/services/flag_rows.py"/>
        <source>to nobody</source>
        <translation>an niemanden</translation>
    </message>
    <message>
        <location filename="desk/services/flags.py"/>
        <source>There are no flags “{state}”.</source>
        <translation>Es gibt keine Eskalationen „{state}“.</translation>
    </message>
    <message>
        <location filename="desk/services/flags.py"/>
        <location filename="desk/services/hand_offs.py"/>
        <location filename="desk/services/outbox.py"/>
        <source>Ask for one of {join}.</source>
        <translation>Fragen Sie nach einem von {join}.</translation>
    </message>
    <message>
        <location filename="desk/services/flags.py"/>
        <location filename="desk/services/hand_offs.py"/>
        <source>Choose one of {join}.</source>
        <translation>Wählen Sie eines von {join}.</translation>
    </message>
    <message>
        <location filename="desk/services/flags.py"/>
        <source>There is no such journey any more.</source>
        <translation>Dieses Anliegen gibt es nicht mehr.</translation>
    </message>
    <message>
        <location filename="desk/services/flags.py"/>
        <location filename="desk/services/hand_off_content.py"/>
        <location filename="desk/services/identity_words.py"/>
        <location filename="desk/services/journeys.py"/>
        <source>Look at the customer again.</source>
        <translation>Sehen Sie den Kunden noch einmal an.</translation>
    </message>
    <message>
        <location filename="desk/services/flags.py"/>
        <source>A flag is resolved as kept or as needless.</source>
        <translation>Eine Eskalation wird als gehalten oder als unnötig erledigt.</translation>
    </message>
    <message>
        <location filename="desk/services/flags.py"/>
        <source>This flag is not here any more.</source>
        <translation>Diese Eskalation ist nicht mehr hier.</translation>
    </message>
    <message>
        <location filename="desk/services/flags.py"/>
        <location filename="desk/services/hand_off_shelf.py"/>
        <location filename="desk/services/outbox.py"/>
        <location filename="desk/services/phones.py"/>
        <source>Look at the list again.</source>
        <translation>Sehen Sie die Liste noch einmal an.</translation>
    </message>
    <message>
        <location filename="desk/services/gaps.py"/>
        <source>{name}: not pulled yet</source>
        <translation>{name}: noch nicht abgerufen</translation>
    </message>
    <message>
        <location filename="desk/services/gaps.py"/>
        <source>{name}: nothing newer than {since_words} ago</source>
        <translation>{name}: nichts, was neuer ist als {since_words}</translation>
    </message>
    <message>
        <location filename="desk/services/gaps.py"/>
        <source>{name}: {rejected} rows set aside</source>
        <translation>{name}: {rejected} Zeilen beiseitegelegt</translation>
    </message>
    <message>
        <location filename="desk/services/gaps.py"/>
        <source>{name}: {rejected} row set aside</source>
        <translation>{name}: {rejected} Zeile beiseitegelegt</translation>
    </message>
    <message>
        <location filename="desk/services/gaps.py"/>
        <source>{capitalize} of {title}</source>
        <translation>{capitalize} von {title}</translation>
    </message>
    <message>
        <location filename="desk/services/gaps.py"/>
        <source>{what} have not been pulled yet.</source>
        <translation>Noch nicht abgerufen: {what}.</translation>
    </message>
    <message>
        <location filename="desk/services/gaps.py"/>
        <source>{what} are {since_words} late.</source>
        <translation>{since_words} verspätet: {what}.</translation>
    </message>
    <message>
        <location filename="desk/services/gaps.py"/>
        <source>{rejected} rows set aside of {name} of {title}.</source>
        <translation>{rejected} Zeilen beiseitegelegt: {name}, {title}.</translation>
    </message>
    <message>
        <location filename="desk/services/gaps.py"/>
        <source>{rejected} row set aside of {name} of {title}.</source>
        <translation>{rejected} Zeile beiseitegelegt: {name}, {title}.</translation>
    </message>
    <message>
        <location filename="desk/services/groundwork.py"/>
        <location filename="desk/services/vault.py"/>
        <source>The folder {folder} cannot be made ({strerror}).</source>
        <translation>Der Ordner {folder} kann nicht angelegt werden ({strerror}).</translation>
    </message>
    <message>
        <location filename="desk/services/groundwork.py"/>
        <location filename="desk/services/vault.py"/>
        <source>Choose another with --home.</source>
        <translation>Wählen Sie mit --home einen anderen.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_arrivals.py"/>
        <source>{given_by} passed them on at {utc}, to be there by {utc2} (code {shown})</source>
        <translation>{given_by} hat den Kunden um {utc} übergeben, da zu sein bis {utc2} (Code {shown})</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_arrivals.py"/>
        <source>Handed to {to} and never arrived</source>
        <translation>Übergeben an {to} und nie angekommen</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_arrivals.py"/>
        <source>The customer arrived after all, at {utc}.</source>
        <translation>Der Kunde kam doch noch an, um {utc}.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_arrivals.py"/>
        <source>The customer arrived after all.</source>
        <translation>Der Kunde kam doch noch an.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_build.py"/>
        <source>Install Tellonce again.</source>
        <translation>Installieren Sie Tellonce neu.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_content.py"/>
        <location filename="desk/services/journeys.py"/>
        <source>This journey is not here any more.</source>
        <translation>Dieses Anliegen ist nicht mehr hier.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_files.py"/>
        <source>This desk has no key to check hand-offs with.</source>
        <translation>Dieser Arbeitsplatz hat keinen Schlüssel, um Übergaben zu prüfen.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_files.py"/>
        <source>Take it over from the desk that signed the file.</source>
        <translation>Übernehmen Sie ihn von dem Arbeitsplatz, der die Datei signiert hat.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_files.py"/>
        <source>This is no key for hand-offs.</source>
        <translation>Das ist kein Schlüssel für Übergaben.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_files.py"/>
        <source>It has {value} digits and letters a to f.</source>
        <translation>Er hat {value} Ziffern und Buchstaben a bis f.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_files.py"/>
        <source>It leaves the desk no more; give a new one.</source>
        <translation>Sie verlässt den Arbeitsplatz nicht mehr; geben Sie eine neue.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_page.py"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_page.py"/>
        <source>counted from {of} records</source>
        <translation>gezählt aus {of} Datensätzen</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_page.py"/>
        <source>Time spent</source>
        <translation>Aufgewendete Zeit</translation>
    </message>
    <message>
        <location filename="desk/services/hand_off_shelf.py"/>
        <source>This hand-off is not here (any more).</source>
        <translation>Diese Übergabe ist nicht (mehr) hier.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>There is no record this could be written on.</source>
        <translation>Es gibt keinen Datensatz, zu dem das geschrieben werden könnte.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>Pull this customer's sources first.</source>
        <translation>Rufen Sie zuerst die Quellen dieses Kunden ab.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>The customer was not handed off.</source>
        <translation>Der Kunde wurde nicht übergeben.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>There are no hand-offs “{which}”.</source>
        <translation>Es gibt keine Übergaben „{which}“.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>The hand-off was taken back.</source>
        <translation>Die Übergabe wurde zurückgenommen.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>{who} has met the customer.</source>
        <translation>{who} hat den Kunden empfangen.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>This address leads to something else.</source>
        <translation>Diese Adresse führt zu etwas anderem.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>A hand-off's looks like desk:hand-off/CODE.</source>
        <translation>Die einer Übergabe sieht aus wie desk:hand-off/CODE.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>No hand-off here has the code {shown}.</source>
        <translation>Keine Übergabe hier hat den Code {shown}.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>Ask for it again, or for the hand-off's file.</source>
        <translation>Lassen Sie ihn sich noch einmal geben, oder die Datei der Übergabe.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>{what} The call that was promised with it still stands.</source>
        <translation>{what} Der dabei zugesagte Anruf gilt weiter.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>Take the call-back back under Work.</source>
        <translation>Nehmen Sie den Rückruf unter Arbeit zurück.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>Say when they will be called.</source>
        <translation>Sagen Sie, wann angerufen wird.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>Write a time, such as “tomorrow 9:00”.</source>
        <translation>Schreiben Sie eine Zeit, etwa „morgen 9:00“.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>“{by}” is no time to come.</source>
        <translation>„{by}“ ist keine kommende Zeit.</translation>
    </message>
    <message>
        <location filename="desk/services/hand_offs.py"/>
        <source>Nobody is passed on to a “{text}”.</source>
        <translation>An „{text}“ wird niemand übergeben.</translation>
    </message>
    <message>
        <location filename="desk/services/home_files.py"/>
        <source>no access</source>
        <translation>kein Zugriff</translation>
    </message>
    <message>
        <location filename="desk/services/home_files.py"/>
        <source>{name} cannot be looked at ({said}).</source>
        <translation>{name} kann nicht angesehen werden ({said}).</translation>
    </message>
    <message>
        <location filename="desk/services/home_files.py"/>
        <source>Nothing can be written beside the files ({strerror}).</source>
        <translation>Neben den Dateien kann nichts geschrieben werden ({strerror}).</translation>
    </message>
    <message>
        <location filename="desk/services/home_files.py"/>
        <source>Check the folder's permissions.</source>
        <translation>Prüfen Sie die Rechte des Ordners.</translation>
    </message>
    <message>
        <location filename="desk/services/home_files.py"/>
        <source>The files are being encrypted by another program.</source>
        <translation>Die Dateien werden von einem anderen Programm verschlüsselt.</translation>
    </message>
    <message>
        <location filename="desk/services/home_files.py"/>
        <source>Wait for it to end.</source>
        <translation>Warten Sie, bis es fertig ist.</translation>
    </message>
    <message>
        <location filename="desk/services/identity.py"/>
        <source>This is no place in the queue.</source>
        <translation>Das ist keine Stelle in der Liste.</translation>
    </message>
    <message>
        <location filename="desk/services/identity.py"/>
        <source>Pass on the “older” of an earlier answer.</source>
        <translation>Geben Sie das „older“ einer früheren Antwort weiter.</translation>
    </message>
    <message>
        <location filename="desk/services/identity.py"/>
        <source>This is no part's name.</source>
        <translation>Das ist kein Name eines Teils.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_compare.py"/>
        <location filename="desk/services/identity_conflicts.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="desk/services/identity_compare.py"/>
        <location filename="desk/services/wording.py"/>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="desk/services/identity_compare.py"/>
        <source>Account or card</source>
        <translation>Konto oder Karte</translation>
    </message>
    <message>
        <location filename="desk/services/identity_compare.py"/>
        <source>Household</source>
        <translation>Haushalt</translation>
    </message>
    <message>
        <location filename="desk/services/identity_compare.py"/>
        <source>tells nothing</source>
        <translation>sagt nichts</translation>
    </message>
    <message>
        <location filename="desk/services/identity_compare.py"/>
        <source>not known on one side</source>
        <translation>auf einer Seite nicht bekannt</translation>
    </message>
    <message>
        <location filename="desk/services/identity_compare.py"/>
        <source>{join} and {value} more</source>
        <translation>{join} und {value} weitere</translation>
    </message>
    <message>
        <location filename="desk/services/identity_compare.py"/>
        <source>{named}, since {since}</source>
        <translation>{named}, seit {since}</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{records} record</source>
        <translation>{records} Datensatz</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>Records that are gone</source>
        <translation>Verschwundene Datensätze</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{records} record of {names} joined: {because}.</source>
        <translation>{records} Datensatz von {names} hinzugekommen: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{records} record of {names} left; what had joined them was: {because}.</source>
        <translation>{records} Datensatz von {names} gegangen; was sie verbunden hatte, war: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{records} record of {n} names joined: {because}.</source>
        <translation>{records} Datensatz von {n} Namen hinzugekommen: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{records} record of {n} names left; what had joined them was: {because}.</source>
        <translation>{records} Datensatz von {n} Namen gegangen; was sie verbunden hatte, war: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{records} record joined: {because}.</source>
        <translation>{records} Datensatz hinzugekommen: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{records} record left; what had joined them was: {because}.</source>
        <translation>{records} Datensatz gegangen; was sie verbunden hatte, war: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{records} records of {names} joined: {because}.</source>
        <translation>{records} Datensätze von {names} hinzugekommen: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{records} records of {names} left; what had joined them was: {because}.</source>
        <translation>{records} Datensätze von {names} gegangen; was sie verbunden hatte, war: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{records} records of {n} names joined: {because}.</source>
        <translation>{records} Datensätze von {n} Namen hinzugekommen: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{records} records of {n} names left; what had joined them was: {because}.</source>
        <translation>{records} Datensätze von {n} Namen gegangen; was sie verbunden hatte, war: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{records} records joined: {because}.</source>
        <translation>{records} Datensätze hinzugekommen: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{records} records left; what had joined them was: {because}.</source>
        <translation>{records} Datensätze gegangen; was sie verbunden hatte, war: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>Records that are gone of {names} joined: {because}.</source>
        <translation>Verschwundene Datensätze von {names} hinzugekommen: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>Records that are gone of {names} left; what had joined them was: {because}.</source>
        <translation>Verschwundene Datensätze von {names} gegangen; was sie verbunden hatte, war: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>Records that are gone of {n} names joined: {because}.</source>
        <translation>Verschwundene Datensätze von {n} Namen hinzugekommen: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>Records that are gone of {n} names left; what had joined them was: {because}.</source>
        <translation>Verschwundene Datensätze von {n} Namen gegangen; was sie verbunden hatte, war: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>Records that are gone joined: {because}.</source>
        <translation>Verschwundene Datensätze hinzugekommen: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>Records that are gone left; what had joined them was: {because}.</source>
        <translation>Verschwundene Datensätze gegangen; was sie verbunden hatte, war: {because}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <location filename="desk/services/identity_words.py"/>
        <source>one without a name</source>
        <translation>jemand ohne Namen</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{by} {told}, and {value} more pairs: {note}.</source>
        <translation>{by} {told}, und {value} weitere Paare: {note}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{by} {told}, and {value} more pairs.</source>
        <translation>{by} {told}, und {value} weitere Paare.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{taken_back_by} took back that {by} {told}, and {value} more pairs.</source>
        <translation>{taken_back_by} nahm zurück: {by} {told}, und {value} weitere Paare.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_history.py"/>
        <source>{taken_back_by} took back that {by} {told}.</source>
        <translation>{taken_back_by} nahm zurück: {by} {told}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_outcome.py"/>
        <source>the other</source>
        <translation>der andere</translation>
    </message>
    <message>
        <location filename="desk/services/identity_outcome.py"/>
        <source>Names and numbers join {name}; there is nothing to put on the timeline.</source>
        <translation>Namen und Nummern kommen zu {name}; für den Verlauf gibt es nichts.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_outcome.py"/>
        <source>order {value}</source>
        <translation>Bestellung {value}</translation>
    </message>
    <message>
        <location filename="desk/services/identity_outcome.py"/>
        <source>The current journey becomes {title}, {length}.</source>
        <translation>Das aktuelle Anliegen wird {title}, {length}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_outcome.py"/>
        <source>The journey {title} stays as it is, {length}.</source>
        <translation>Das Anliegen {title} bleibt, wie es ist, {length}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_outcome.py"/>
        <source>The journey {title} grows, but not in time: {length} as before.</source>
        <translation>Das Anliegen {title} wächst, aber nicht an Zeit: {length} wie zuvor.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_outcome.py"/>
        <source>The journey {title} becomes {length} instead of {was}.</source>
        <translation>Das Anliegen {title} wird {length} statt {was}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_outcome.py"/>
        <source>that of the newcomer</source>
        <translation>das des Hinzukommenden</translation>
    </message>
    <message>
        <location filename="desk/services/identity_outcome.py"/>
        <source>no time</source>
        <translation>keine Zeit</translation>
    </message>
    <message>
        <location filename="desk/services/identity_outcome.py"/>
        <source>{n} flags of {value} go with their records to {name}.</source>
        <translation>{n} Eskalationen von {value} gehen mit ihren Datensätzen zu {name}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_outcome.py"/>
        <source>one {low}</source>
        <translation>eine Interaktion ({low})</translation>
    </message>
    <message>
        <location filename="desk/services/identity_outcome.py"/>
        <source>{join} and {words}</source>
        <translation>{join} und {words}</translation>
    </message>
    <message>
        <location filename="desk/services/identity_scores.py"/>
        <source>customer {one}</source>
        <translation>Kunde {one}</translation>
    </message>
    <message>
        <location filename="desk/services/identity_scores.py"/>
        <source>trace {value} that is nobody's</source>
        <translation>Spur {value}, die niemandem gehört</translation>
    </message>
    <message>
        <location filename="desk/services/identity_scores.py"/>
        <source>There is no customer {one}.</source>
        <translation>Es gibt keinen Kunden {one}.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_scores.py"/>
        <source>There is no trace {value} that is nobody's.</source>
        <translation>Es gibt keine Spur {value}, die niemandem gehört.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_scores.py"/>
        <source>Find the number with: desk find TEXT</source>
        <translation>Die Nummer finden Sie mit: desk find TEXT</translation>
    </message>
    <message>
        <location filename="desk/services/identity_scores.py"/>
        <source>These are one and the same.</source>
        <translation>Das ist ein und derselbe.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_scores.py"/>
        <source>Give two different numbers.</source>
        <translation>Geben Sie zwei verschiedene Nummern.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>are the same person</source>
        <translation>sind dieselbe Person</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>are different people</source>
        <translation>sind verschiedene Personen</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>are two people of one household</source>
        <translation>sind zwei Personen eines Haushalts</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>These are one and the same already.</source>
        <translation>Das ist schon ein und derselbe.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>Choose two different ones.</source>
        <translation>Wählen Sie zwei verschiedene.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>There is no such word.</source>
        <translation>Ein solches Wort gibt es nicht.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>The history of a customer shows what was said.</source>
        <translation>Die Geschichte eines Kunden zeigt, was gesagt wurde.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>This was taken back already.</source>
        <translation>Das wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>Look at the two again.</source>
        <translation>Sehen Sie die beiden noch einmal an.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>This takes nothing apart.</source>
        <translation>Das nimmt nichts auseinander.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>Choose some parts of the customer, but not all, and look at it again.</source>
        <translation>Wählen Sie einige Teile des Kunden, aber nicht alle, und sehen Sie noch einmal nach.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>Somebody took this apart meanwhile.</source>
        <translation>Jemand hat das inzwischen auseinandergenommen.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>One of the two is not here any more.</source>
        <translation>Einer der beiden ist nicht mehr hier.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>Look again: somebody may have decided it.</source>
        <translation>Sehen Sie noch einmal nach: Vielleicht hat es jemand entschieden.</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>{value} and {value2}</source>
        <translation>{value} und {value2}</translation>
    </message>
    <message>
        <location filename="desk/services/identity_words.py"/>
        <source>If that was wrong, take it back first (word {word_id}); then say what is right.</source>
        <translation>War das falsch, nehmen Sie es zuerst zurück (Wort {word_id}); dann sagen Sie, was richtig ist.</translation>
    </message>
    <message>
        <location filename="desk/services/journey_views.py"/>
        <source>{interactions} interactions have no end yet.</source>
        <translation>{interactions} Interaktionen haben noch kein Ende.</translation>
    </message>
    <message>
        <location filename="desk/services/journey_views.py"/>
        <source>{interactions} interaction has no end yet.</source>
        <translation>{interactions} Interaktion hat noch kein Ende.</translation>
    </message>
    <message>
        <location filename="desk/services/journeys.py"/>
        <source>A line cannot join itself.</source>
        <translation>Ein Eintrag kann nicht zu sich selbst kommen.</translation>
    </message>
    <message>
        <location filename="desk/services/journeys.py"/>
        <source>Choose a line of another journey.</source>
        <translation>Wählen Sie einen Eintrag eines anderen Anliegens.</translation>
    </message>
    <message>
        <location filename="desk/services/journeys.py"/>
        <source>These two belong to different customers.</source>
        <translation>Diese beiden gehören zu verschiedenen Kunden.</translation>
    </message>
    <message>
        <location filename="desk/services/journeys.py"/>
        <source>Journeys are one customer's; join the customers first.</source>
        <translation>Anliegen gehören einem Kunden; führen Sie zuerst die Kunden zusammen.</translation>
    </message>
    <message>
        <location filename="desk/services/journeys.py"/>
        <source>Nobody has joined or split this line.</source>
        <translation>Niemand hat diesen Eintrag verbunden oder abgetrennt.</translation>
    </message>
    <message>
        <location filename="desk/services/journeys.py"/>
        <source>There is nothing to take back.</source>
        <translation>Es gibt nichts zurückzunehmen.</translation>
    </message>
    <message>
        <location filename="desk/services/journeys.py"/>
        <source>Nothing has happened that could be shown.</source>
        <translation>Es ist nichts geschehen, was man zeigen könnte.</translation>
    </message>
    <message>
        <location filename="desk/services/journeys.py"/>
        <source>This record belongs to nobody yet.</source>
        <translation>Dieser Datensatz gehört noch niemandem.</translation>
    </message>
    <message>
        <location filename="desk/services/journeys.py"/>
        <source>Only lines of a customer are in journeys.</source>
        <translation>Nur Einträge eines Kunden stehen in Anliegen.</translation>
    </message>
    <message>
        <location filename="desk/services/journeys.py"/>
        <source>This is no line's name.</source>
        <translation>Das ist kein Name eines Eintrags.</translation>
    </message>
    <message>
        <location filename="desk/services/key_finding.py"/>
        <source>This is the code of another key, {name}.</source>
        <translation>Das ist der Code eines anderen Schlüssels, {name}.</translation>
    </message>
    <message>
        <location filename="desk/services/key_finding.py"/>
        <source>Its key is not in the system keyring.</source>
        <translation>Sein Schlüssel ist nicht im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <location filename="desk/services/key_finding.py"/>
        <source>The {files} cannot be read: encrypted with the key {key_name}. {why}</source>
        <translation>Nicht lesbar: {files}, verschlüsselt mit dem Schlüssel {key_name}. {why}</translation>
    </message>
    <message>
        <location filename="desk/services/key_finding.py"/>
        <source>Unlock the keyring and start again, or type the recovery code: desk key restore. Nothing was changed. Only where both are lost: desk key begin-anew. {lost}</source>
        <translation>Entsperren Sie den Schlüsselbund und starten Sie neu, oder geben Sie den Wiederherstellungscode ein: desk key restore. Es wurde nichts geändert. Nur wenn beide verloren sind: desk key begin-anew. {lost}</translation>
    </message>
    <message>
        <location filename="desk/services/likely_outcome.py"/>
        <source>the note</source>
        <translation>die Notiz</translation>
    </message>
    <message>
        <location filename="desk/services/likely_outcome.py"/>
        <source>the record</source>
        <translation>der Datensatz</translation>
    </message>
    <message>
        <location filename="desk/services/lines.py"/>
        <source>by {made_by}</source>
        <translation>von {made_by}</translation>
    </message>
    <message>
        <location filename="desk/services/lines.py"/>
        <source>{n} entries</source>
        <translation>{n} Einträge</translation>
    </message>
    <message>
        <location filename="desk/services/notes.py"/>
        <source>The note is empty.</source>
        <translation>Die Notiz ist leer.</translation>
    </message>
    <message>
        <location filename="desk/services/notes.py"/>
        <source>Write a word or two.</source>
        <translation>Schreiben Sie ein Wort oder zwei.</translation>
    </message>
    <message>
        <location filename="desk/services/notes.py"/>
        <source>Another note is being typed here.</source>
        <translation>Hier wird gerade eine andere Notiz getippt.</translation>
    </message>
    <message>
        <location filename="desk/services/notes.py"/>
        <source>Write it or throw it away first.</source>
        <translation>Schreiben oder verwerfen Sie sie zuerst.</translation>
    </message>
    <message>
        <location filename="desk/services/opening.py"/>
        <source>The cache is damaged and cannot be put aside ({strerror}).</source>
        <translation>Der Cache ist beschädigt und kann nicht beiseitegelegt werden ({strerror}).</translation>
    </message>
    <message>
        <location filename="desk/services/opening.py"/>
        <source>Close every other Tellonce and start this one again.</source>
        <translation>Schließen Sie jedes andere Tellonce und starten Sie dieses neu.</translation>
    </message>
    <message>
        <location filename="desk/services/opening.py"/>
        <source>The cache was damaged, and a new one is being filled from your sources.</source>
        <translation>Der Cache war beschädigt, und ein neuer wird aus Ihren Quellen gefüllt.</translation>
    </message>
    <message>
        <location filename="desk/services/opening.py"/>
        <source>Numbers it does not know yet are looked up in them. The damaged one is kept as {name}.</source>
        <translation>Nummern, die er noch nicht kennt, werden dort nachgeschlagen. Der beschädigte wird als {name} aufgehoben.</translation>
    </message>
    <message>
        <location filename="desk/services/outbox.py"/>
        <source>There are no entries “{state}”.</source>
        <translation>Es gibt keine Einträge „{state}“.</translation>
    </message>
    <message>
        <location filename="desk/services/outbox.py"/>
        <source>There is no such entry.</source>
        <translation>Einen solchen Eintrag gibt es nicht.</translation>
    </message>
    <message>
        <location filename="desk/services/outbox_delivery.py"/>
        <source>Nothing can be sent: {name} cannot be written ({strerror}).</source>
        <translation>Nichts kann gesendet werden: {name} kann nicht geschrieben werden ({strerror}).</translation>
    </message>
    <message>
        <location filename="desk/services/outbox_delivery.py"/>
        <source>Check the folder of the desk's files and its permissions.</source>
        <translation>Prüfen Sie den Ordner der Dateien des Arbeitsplatzes und seine Rechte.</translation>
    </message>
    <message>
        <location filename="desk/services/outbox_delivery.py"/>
        <source>The sending was stopped.</source>
        <translation>Das Senden wurde angehalten.</translation>
    </message>
    <message>
        <location filename="desk/services/outbox_delivery.py"/>
        <source>It goes on by itself.</source>
        <translation>Es geht von selbst weiter.</translation>
    </message>
    <message>
        <location filename="desk/services/outbox_delivery.py"/>
        <source>This source does not take such entries any more.</source>
        <translation>Diese Quelle nimmt solche Einträge nicht mehr an.</translation>
    </message>
    <message>
        <location filename="desk/services/outbox_delivery.py"/>
        <source>Drop it.</source>
        <translation>Verwerfen Sie ihn.</translation>
    </message>
    <message>
        <location filename="desk/services/outbox_targets.py"/>
        <source>Writing back is switched off for this source.</source>
        <translation>Das Zurückschreiben ist für diese Quelle ausgeschaltet.</translation>
    </message>
    <message>
        <location filename="desk/services/outbox_targets.py"/>
        <source>Switch “{label}” on in its settings, or drop what waits for it.</source>
        <translation>Schalten Sie „{label}“ in ihren Einstellungen ein, oder verwerfen Sie, was darauf wartet.</translation>
    </message>
    <message>
        <location filename="desk/services/papers.py"/>
        <source>closed by its time-out</source>
        <translation>durch Zeitablauf geschlossen</translation>
    </message>
    <message>
        <location filename="desk/services/papers.py"/>
        <source>written anew</source>
        <translation>neu geschrieben</translation>
    </message>
    <message>
        <location filename="desk/services/papers.py"/>
        <source>promise kept</source>
        <translation>Zusage eingehalten</translation>
    </message>
    <message>
        <location filename="desk/services/papers.py"/>
        <source>given to {about}</source>
        <translation>gegeben an {about}</translation>
    </message>
    <message>
        <location filename="desk/services/papers.py"/>
        <location filename="desk/services/wrap_up.py"/>
        <source>Choose one of the list.</source>
        <translation>Wählen Sie eines aus der Liste.</translation>
    </message>
    <message>
        <location filename="desk/services/papers.py"/>
        <source>Look at it again; its history says what happened.</source>
        <translation>Sehen Sie es noch einmal an; seine Geschichte sagt, was geschehen ist.</translation>
    </message>
    <message>
        <location filename="desk/services/papers.py"/>
        <source>“{ending}” is too short for an id.</source>
        <translation>„{ending}“ ist zu kurz für eine Kennung.</translation>
    </message>
    <message>
        <location filename="desk/services/papers.py"/>
        <source>Give at least its last four signs.</source>
        <translation>Geben Sie mindestens die letzten vier Zeichen an.</translation>
    </message>
    <message>
        <location filename="desk/services/papers.py"/>
        <source>Several ids end in “{ending}”.</source>
        <translation>Mehrere Kennungen enden auf „{ending}“.</translation>
    </message>
    <message>
        <location filename="desk/services/papers.py"/>
        <source>Give more of it.</source>
        <translation>Geben Sie mehr davon an.</translation>
    </message>
    <message>
        <location filename="desk/services/parts.py"/>
        <source>Nobody here has this record.</source>
        <translation>Niemand hier hat diesen Datensatz.</translation>
    </message>
    <message>
        <location filename="desk/services/parts.py"/>
        <source>Its source may not have been pulled yet, or has deleted it.</source>
        <translation>Seine Quelle wurde vielleicht noch nicht abgerufen oder hat ihn gelöscht.</translation>
    </message>
    <message>
        <location filename="desk/services/phones.py"/>
        <source>The system keyring is locked or refuses. Unlock it, then switch off and on: the same token is kept then.</source>
        <translation>Der Schlüsselbund des Systems ist gesperrt oder weigert sich. Entsperren Sie ihn, dann schalten Sie aus und ein: So bleibt das Token dasselbe.</translation>
    </message>
    <message>
        <location filename="desk/services/phones.py"/>
        <source>How long a call lasts at most counts from the next start of the program.</source>
        <translation>Wie lange ein Anruf höchstens dauert, gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <location filename="desk/services/phones.py"/>
        <source>This is no port.</source>
        <translation>Das ist kein Port.</translation>
    </message>
    <message>
        <location filename="desk/services/phones.py"/>
        <source>There is no Asterisk called “{line}”.</source>
        <translation>Es gibt kein Asterisk namens „{line}“.</translation>
    </message>
    <message>
        <location filename="desk/services/phones.py"/>
        <source>No secret was typed.</source>
        <translation>Es wurde kein Geheimnis eingegeben.</translation>
    </message>
    <message>
        <location filename="desk/services/phones.py"/>
        <source>It stands behind “secret =” in manager.conf of that Asterisk.</source>
        <translation>Es steht in manager.conf dieses Asterisk hinter „secret =“.</translation>
    </message>
    <message>
        <location filename="desk/services/phones.py"/>
        <source>Nothing listens: no phone can be heard.</source>
        <translation>Nichts hört zu: Kein Telefon kann gehört werden.</translation>
    </message>
    <message>
        <location filename="desk/services/phones.py"/>
        <source>Switch it on.</source>
        <translation>Schalten Sie es ein.</translation>
    </message>
    <message>
        <location filename="desk/services/phones.py"/>
        <source>Nobody answers on port {port}.</source>
        <translation>Auf Port {port} antwortet niemand.</translation>
    </message>
    <message>
        <location filename="desk/services/phones.py"/>
        <source>Switch off and on, or choose another port.</source>
        <translation>Schalten Sie aus und ein, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <location filename="desk/services/phones.py"/>
        <source>What answers on port {port} does not take this token.</source>
        <translation>Was auf Port {port} antwortet, nimmt dieses Token nicht an.</translation>
    </message>
    <message>
        <location filename="desk/services/phones.py"/>
        <source>Switch off and on, and end any other program that listens there.</source>
        <translation>Schalten Sie aus und ein, und beenden Sie jedes andere Programm, das dort hört.</translation>
    </message>
    <message>
        <location filename="desk/services/plain_words.py"/>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <location filename="desk/services/plain_words.py"/>
        <source>An unexpected fault ({name}).</source>
        <translation>Ein unerwarteter Fehler ({name}).</translation>
    </message>
    <message>
        <location filename="desk/services/proof.py"/>
        <source>{SEGMENT_WORDS} ends {length} before it begins</source>
        <translation>{SEGMENT_WORDS} endet {length}, bevor es beginnt</translation>
    </message>
    <message>
        <location filename="desk/services/pulling.py"/>
        <source>Nothing was lost. Try again; the log names the place.</source>
        <translation>Es ging nichts verloren. Versuchen Sie es noch einmal; das Protokoll nennt die Stelle.</translation>
    </message>
    <message>
        <location filename="desk/services/registry.py"/>
        <source>There is no source “{source_id}”.</source>
        <translation>Es gibt keine Quelle „{source_id}“.</translation>
    </message>
    <message>
        <location filename="desk/services/registry.py"/>
        <source>Choose one of the list, or add it first.</source>
        <translation>Wählen Sie eine aus der Liste, oder fügen Sie sie zuerst hinzu.</translation>
    </message>
    <message>
        <location filename="desk/services/registry.py"/>
        <source>There is no connector “{name}”.</source>
        <translation>Es gibt keinen Konnektor „{name}“.</translation>
    </message>
    <message>
        <location filename="desk/services/registry.py"/>
        <source>There are: {join}.</source>
        <translation>Es gibt: {join}.</translation>
    </message>
    <message>
        <location filename="desk/services/registry.py"/>
        <source>{label} of “{title}” is not known here.</source>
        <translation>{label} von „{title}“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <location filename="desk/services/registry.py"/>
        <source>Enter it in the source's settings. {why}</source>
        <translation>Geben Sie es in den Einstellungen der Quelle ein. {why}</translation>
    </message>
    <message>
        <location filename="desk/services/rule_text.py"/>
        <source>This is too long to be rules.</source>
        <translation>Für Regeln ist das zu lang.</translation>
    </message>
    <message>
        <location filename="desk/services/rule_text.py"/>
        <source>Take out what nobody uses.</source>
        <translation>Nehmen Sie heraus, was niemand benutzt.</translation>
    </message>
    <message>
        <location filename="desk/services/rule_text.py"/>
        <source>There is no rule in it.</source>
        <translation>Darin steht keine Regel.</translation>
    </message>
    <message>
        <location filename="desk/services/rule_text.py"/>
        <source>To have no flags, write rules with “on = false”.</source>
        <translation>Um keine Eskalationen zu haben, schreiben Sie Regeln mit „on = false“.</translation>
    </message>
    <message>
        <location filename="desk/services/rule_text.py"/>
        <source>This is no valid TOML: {what}.</source>
        <translation>Das ist kein gültiges TOML: {what}.</translation>
    </message>
    <message>
        <location filename="desk/services/rule_text.py"/>
        <source>Look at this line and the one before: a quote or bracket?</source>
        <translation>Sehen Sie diese und die vorige Zeile an: ein Anführungszeichen oder eine Klammer?</translation>
    </message>
    <message>
        <location filename="desk/services/rulebook.py"/>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <location filename="desk/services/rulebook.py"/>
        <source>Line {line}: {what} ({more} more)</source>
        <translation>Zeile {line}: {what} ({more} weitere)</translation>
    </message>
    <message>
        <location filename="desk/services/rulebook.py"/>
        <source>{what} ({more} more)</source>
        <translation>{what} ({more} weitere)</translation>
    </message>
    <message>
        <location filename="desk/services/rulebook.py"/>
        <source>{name} cannot be read.</source>
        <translation>{name} ist nicht lesbar.</translation>
    </message>
    <message>
        <location filename="desk/services/rulebook.py"/>
        <source>Check the folder and the disk.</source>
        <translation>Prüfen Sie den Ordner und die Platte.</translation>
    </message>
    <message>
        <location filename="desk/services/running.py"/>
        <source>This source is being pulled already.</source>
        <translation>Diese Quelle wird schon abgerufen.</translation>
    </message>
    <message>
        <location filename="desk/services/running.py"/>
        <source>Wait for it to end, or stop it first.</source>
        <translation>Warten Sie, bis es endet, oder halten Sie es zuerst an.</translation>
    </message>
    <message>
        <location filename="desk/services/said.py"/>
        <source>This is no place among what was said.</source>
        <translation>Das ist keine Stelle in dem, was gesagt wurde.</translation>
    </message>
    <message>
        <location filename="desk/services/sealing_notice.py"/>
        <source>Start your desktop's keyring (such as GNOME Keyring or KWallet), and start Tellonce again.</source>
        <translation>Starten Sie den Schlüsselbund Ihres Desktops (etwa GNOME-Schlüsselbund oder KWallet), und starten Sie Tellonce neu.</translation>
    </message>
    <message>
        <location filename="desk/services/sealing_notice.py"/>
        <source>Customers' data is not encrypted on this disk. {why}</source>
        <translation>Kundendaten sind auf dieser Platte nicht verschlüsselt. {why}</translation>
    </message>
    <message>
        <location filename="desk/services/sealing_notice.py"/>
        <source>Customers' data on this disk is encrypted from now on.</source>
        <translation>Kundendaten auf dieser Platte sind von jetzt an verschlüsselt.</translation>
    </message>
    <message>
        <location filename="desk/services/sealing_notice.py"/>
        <source>Keep its recovery code: where the system's keyring is lost, only that opens it.</source>
        <translation>Bewahren Sie den Wiederherstellungscode auf: Ist der Schlüsselbund des Systems verloren, öffnet nur er die Dateien.</translation>
    </message>
    <message>
        <location filename="desk/services/sealing_notice.py"/>
        <source>The change to a new key has not ended.</source>
        <translation>Der Wechsel auf einen neuen Schlüssel ist nicht zu Ende.</translation>
    </message>
    <message>
        <location filename="desk/services/sealing_notice.py"/>
        <source>It goes on with: desk key rotate.</source>
        <translation>Er geht weiter mit: desk key rotate.</translation>
    </message>
    <message>
        <location filename="desk/services/sealing_notice.py"/>
        <source>The cache on this disk is not encrypted yet ({value} GB).</source>
        <translation>Der Cache auf dieser Platte ist noch nicht verschlüsselt ({value} GB).</translation>
    </message>
    <message>
        <location filename="desk/services/sealing_notice.py"/>
        <source>That takes some minutes, in which it cannot be used. From a terminal: desk key on.</source>
        <translation>Das dauert einige Minuten, in denen er nicht benutzt werden kann. Vom Terminal aus: desk key on.</translation>
    </message>
    <message>
        <location filename="desk/services/sealing_views.py"/>
        <source>begin anew</source>
        <translation>neu beginnen</translation>
    </message>
    <message>
        <location filename="desk/services/sealing_views.py"/>
        <source>not encrypted</source>
        <translation>nicht verschlüsselt</translation>
    </message>
    <message>
        <location filename="desk/services/sealing_views.py"/>
        <source>new key</source>
        <translation>neuer Schlüssel</translation>
    </message>
    <message>
        <location filename="desk/services/sealing_views.py"/>
        <source>cache left</source>
        <translation>Cache steht aus</translation>
    </message>
    <message>
        <location filename="desk/services/sealing_views.py"/>
        <source>two keys</source>
        <translation>zwei Schlüssel</translation>
    </message>
    <message>
        <location filename="desk/services/signing_in.py"/>
        <source>{title} has no sign-in with the browser.</source>
        <translation>{title} hat keine Anmeldung mit dem Browser.</translation>
    </message>
    <message>
        <location filename="desk/services/signing_in.py"/>
        <source>Enter its password or token in the settings.</source>
        <translation>Geben Sie Passwort oder Token in den Einstellungen ein.</translation>
    </message>
    <message>
        <location filename="desk/services/signing_in.py"/>
        <source>The address {back}, where the browser comes back to, is taken by another program.</source>
        <translation>Die Adresse {back}, an die der Browser zurückkehrt, ist von einem anderen Programm belegt.</translation>
    </message>
    <message>
        <location filename="desk/services/signing_in.py"/>
        <source>End what listens there, or another sign-in that is still open, and try again.</source>
        <translation>Beenden Sie, was dort hört, oder eine andere noch offene Anmeldung, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="desk/services/signing_in.py"/>
        <source>Nobody signed in to {title}.</source>
        <translation>Niemand hat sich bei {title} angemeldet.</translation>
    </message>
    <message>
        <location filename="desk/services/signing_in.py"/>
        <source>Try again, and allow what is asked for in the browser.</source>
        <translation>Versuchen Sie es erneut, und erlauben Sie im Browser, worum gebeten wird.</translation>
    </message>
    <message>
        <location filename="desk/services/signing_in.py"/>
        <source>access was not allowed</source>
        <translation>der Zugriff wurde nicht erlaubt</translation>
    </message>
    <message>
        <location filename="desk/services/signing_in.py"/>
        <source>it sent no code</source>
        <translation>es kam kein Code</translation>
    </message>
    <message>
        <location filename="desk/services/signing_in.py"/>
        <source>{title} signed nobody in: access was not allowed.</source>
        <translation>{title} hat niemanden angemeldet: Der Zugriff wurde nicht erlaubt.</translation>
    </message>
    <message>
        <location filename="desk/services/signing_in.py"/>
        <source>{title} signed nobody in: it sent no code.</source>
        <translation>{title} hat niemanden angemeldet: Es kam kein Code.</translation>
    </message>
    <message>
        <location filename="desk/services/signing_in.py"/>
        <source>Check that {back} is registered there as the address to come back to, and try again.</source>
        <translation>Prüfen Sie, ob {back} dort als Rückkehradresse eingetragen ist, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="desk/services/source_answers.py"/>
        <source>0 keeps them for ever. What is older is erased here, never in the system itself.</source>
        <translation>0 hebt sie für immer auf. Was älter ist, wird hier gelöscht, nie im System selbst.</translation>
    </message>
    <message>
        <location filename="desk/services/source_answers.py"/>
        <source>Country of phone numbers</source>
        <translation>Land der Telefonnummern</translation>
    </message>
    <message>
        <location filename="desk/services/source_answers.py"/>
        <source>Two letters such as US, for numbers without a country.</source>
        <translation>Zwei Buchstaben wie US, für Nummern ohne Land.</translation>
    </message>
    <message>
        <location filename="desk/services/source_answers.py"/>
        <source>Such as Europe/London, for times without one.</source>
        <translation>Etwa Europe/London, für Zeiten ohne Zone.</translation>
    </message>
    <message>
        <location filename="desk/services/source_answers.py"/>
        <source>Pull every (minutes)</source>
        <translation>Abrufen alle (Minuten)</translation>
    </message>
    <message>
        <location filename="desk/services/source_answers.py"/>
        <source>0 pulls only by hand.</source>
        <translation>0 ruft nur von Hand ab.</translation>
    </message>
    <message>
        <location filename="desk/services/source_answers.py"/>
        <source>“Pull every” is no number of minutes.</source>
        <translation>„Abrufen alle“ ist keine Zahl von Minuten.</translation>
    </message>
    <message>
        <location filename="desk/services/source_answers.py"/>
        <source>“{min}” is a secret.</source>
        <translation>„{min}“ ist ein Geheimnis.</translation>
    </message>
    <message>
        <location filename="desk/services/source_answers.py"/>
        <source>Give it as one: --secret, never --set.</source>
        <translation>Geben Sie es als solches an: --secret, nie --set.</translation>
    </message>
    <message>
        <location filename="desk/services/source_answers.py"/>
        <source>{title} has no setting “{min}”.</source>
        <translation>{title} hat keine Einstellung „{min}“.</translation>
    </message>
    <message>
        <location filename="desk/services/source_answers.py"/>
        <source>“{label}” is missing.</source>
        <translation>„{label}“ fehlt.</translation>
    </message>
    <message>
        <location filename="desk/services/source_answers.py"/>
        <source>It is needed to reach the source.</source>
        <translation>Es wird gebraucht, um die Quelle zu erreichen.</translation>
    </message>
    <message>
        <location filename="desk/services/source_answers.py"/>
        <source>“{label}” cannot be “{value}”.</source>
        <translation>„{label}“ kann nicht „{value}“ sein.</translation>
    </message>
    <message>
        <location filename="desk/services/source_answers.py"/>
        <source>Keep {lower} (days)</source>
        <translation>{lower} aufheben (Tage)</translation>
    </message>
    <message>
        <location filename="desk/services/sources.py"/>
        <source>There is a source “{source_id}” already.</source>
        <translation>Eine Quelle „{source_id}“ gibt es schon.</translation>
    </message>
    <message>
        <location filename="desk/services/sources.py"/>
        <source>Choose another short name.</source>
        <translation>Wählen Sie einen anderen Kurznamen.</translation>
    </message>
    <message>
        <location filename="desk/services/sources.py"/>
        <source>The source asked to be left alone for now.</source>
        <translation>Die Quelle bat, vorerst in Ruhe gelassen zu werden.</translation>
    </message>
    <message>
        <location filename="desk/services/sources.py"/>
        <source>Pull again after {astimezone}.</source>
        <translation>Rufen Sie nach {astimezone} wieder ab.</translation>
    </message>
    <message>
        <location filename="desk/services/told_times.py"/>
        <source>Write it like “by Friday 5 pm”, “tomorrow 9:00” or “in 2 hours”.</source>
        <translation>Schreiben Sie es etwa als „bis Freitag 17 Uhr“, „morgen 9:00“ oder „in 2 Stunden“.</translation>
    </message>
    <message>
        <location filename="desk/services/vault.py"/>
        <source>Nothing is encrypted here.</source>
        <translation>Hier ist nichts verschlüsselt.</translation>
    </message>
    <message>
        <location filename="desk/services/vault.py"/>
        <source>Encrypt the files first: desk key on.</source>
        <translation>Verschlüsseln Sie zuerst die Dateien: desk key on.</translation>
    </message>
    <message>
        <location filename="desk/services/vault.py"/>
        <source>files that are not encrypted</source>
        <translation>nicht verschlüsselte Dateien</translation>
    </message>
    <message>
        <location filename="desk/services/vault.py"/>
        <source>This is the code of key {name}, and no file here is under it.</source>
        <translation>Das ist der Code des Schlüssels {name}, und keine Datei hier liegt unter ihm.</translation>
    </message>
    <message>
        <location filename="desk/services/vault.py"/>
        <source>Here: {here}.</source>
        <translation>Hier: {here}.</translation>
    </message>
    <message>
        <location filename="desk/services/vault.py"/>
        <source>The files are in use.</source>
        <translation>Die Dateien sind in Gebrauch.</translation>
    </message>
    <message>
        <location filename="desk/services/vault.py"/>
        <source>Close every window and command of Tellonce and try again.</source>
        <translation>Schließen Sie jedes Fenster und jeden Befehl von Tellonce und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <location filename="desk/services/vault.py"/>
        <source>Nothing keeps the {name} from being read.</source>
        <translation>Nichts hindert am Lesen von {name}.</translation>
    </message>
    <message>
        <location filename="desk/services/vault.py"/>
        <source>There is no need to begin anew.</source>
        <translation>Ein Neubeginn ist nicht nötig.</translation>
    </message>
    <message>
        <location filename="desk/services/vault.py"/>
        <source>Without one there is no place for the key, and nothing was changed.</source>
        <translation>Ohne ihn gibt es keinen Platz für den Schlüssel, und nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="desk/services/visits.py"/>
        <source>This visit is not here any more.</source>
        <translation>Dieser Besuch ist nicht mehr hier.</translation>
    </message>
    <message>
        <location filename="desk/services/visits.py"/>
        <source>Look at the customer's timeline.</source>
        <translation>Sehen Sie den Verlauf des Kunden an.</translation>
    </message>
    <message>
        <location filename="desk/services/whose.py"/>
        <source>Nothing tells this customer apart from others.</source>
        <translation>Nichts unterscheidet diesen Kunden von anderen.</translation>
    </message>
    <message>
        <location filename="desk/services/whose.py"/>
        <source>Write it down as a note on the customer.</source>
        <translation>Schreiben Sie es als Notiz zum Kunden auf.</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Web visit</source>
        <translation>Webbesuch</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Store visit</source>
        <translation>Filialbesuch</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Social post</source>
        <translation>Beitrag in sozialen Medien</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Review</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>from the bot</source>
        <translation>vom Bot</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>E-mail from {value}</source>
        <translation>E-Mail von {value}</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>E-mail received</source>
        <translation>E-Mail eingegangen</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Call out</source>
        <translation>Ausgehender Anruf</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>{word}, given up while waiting</source>
        <translation>{word}, beim Warten aufgegeben</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>{word}, {number} transfers</source>
        <translation>{word}, {number} Weiterleitungen</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>{word}, {number} transfer</source>
        <translation>{word}, {number} Weiterleitung</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>{message_count} message</source>
        <translation>{message_count} Nachricht</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>{message_count} messages</source>
        <translation>{message_count} Nachrichten</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Order {number} cancelled</source>
        <translation>Bestellung {number} storniert</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Order {number} placed</source>
        <translation>Bestellung {number} aufgegeben</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>{normalize} item</source>
        <translation>{normalize} Artikel</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>{normalize} items</source>
        <translation>{normalize} Artikel</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>no items</source>
        <translation>keine Artikel</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>{line_count} line</source>
        <translation>{line_count} Position</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>{line_count} lines</source>
        <translation>{line_count} Positionen</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>What was said</source>
        <translation>Was gesagt wurde</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Agent</source>
        <translation>Mitarbeiter</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Named</source>
        <translation>Genannt</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>About</source>
        <translation>Über</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Participants</source>
        <translation>Beteiligte</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Transfer</source>
        <translation>Weiterleitung</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>{TRANSFER_WORDS}, to {value}</source>
        <translation>{TRANSFER_WORDS}, an {value}</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>somebody else</source>
        <translation>jemand anderes</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>while waiting</source>
        <translation>beim Warten</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>waiting for an answer</source>
        <translation>wartet auf eine Antwort</translation>
    </message>
    <message>
        <location filename="desk/services/wording.py"/>
        <source>{value} days</source>
        <translation>{value} Tage</translation>
    </message>
    <message>
        <location filename="desk/services/wrap_up.py"/>
        <source>This was finished once and stays.</source>
        <translation>Das wurde einmal abgeschlossen und bleibt.</translation>
    </message>
    <message>
        <location filename="desk/services/wrap_up.py"/>
        <source>Take it back if it should not count.</source>
        <translation>Nehmen Sie es zurück, wenn es nicht gelten soll.</translation>
    </message>
    <message>
        <location filename="desk/services/wrap_up.py"/>
        <source>Another wrap-up of this is open.</source>
        <translation>Eine andere Nachbearbeitung davon ist offen.</translation>
    </message>
    <message>
        <location filename="desk/services/wrap_up.py"/>
        <source>Finish it or throw it away first.</source>
        <translation>Schließen oder verwerfen Sie sie zuerst.</translation>
    </message>
    <message>
        <location filename="desk/services/wrap_up.py"/>
        <source>There is no outcome “{code}”.</source>
        <translation>Es gibt kein Ergebnis „{code}“.</translation>
    </message>
    <message>
        <location filename="desk/services/wrap_up_reading.py"/>
        <source>promised: {promise} {due_said}</source>
        <translation>zugesagt: {promise} {due_said}</translation>
    </message>
    <message>
        <location filename="desk/sync/committing.py"/>
        <source>storing pages</source>
        <translation>Seiten werden gespeichert</translation>
    </message>
    <message>
        <location filename="desk/sync/engine.py"/>
        <source>Stopped. What came before stays; the next pull goes on from there.</source>
        <translation>Angehalten. Was vorher kam, bleibt; der nächste Abruf geht dort weiter.</translation>
    </message>
    <message>
        <location filename="desk/sync/engine.py"/>
        <source>Not begun: the pull was stopped before.</source>
        <translation>Nicht begonnen: Der Abruf wurde vorher angehalten.</translation>
    </message>
    <message>
        <location filename="desk/sync/engine.py"/>
        <source>An unexpected fault ({name}). Please report it.</source>
        <translation>Ein unerwarteter Fehler ({name}). Bitte melden Sie ihn.</translation>
    </message>
    <message>
        <location filename="desk/sync/lost.py"/>
        <source>Its pull ended unexpectedly: something stopped it, or memory ran out. What came before stays; the next pull goes on from there.</source>
        <translation>Sein Abruf endete unerwartet: Etwas hielt ihn an, oder der Speicher war voll. Was vorher kam, bleibt; der nächste Abruf geht dort weiter.</translation>
    </message>
    <message>
        <location filename="resources/rules/flags.toml"/>
        <source>Gold customer came back twice</source>
        <translation>Gold-Kunde kam zweimal wieder</translation>
    </message>
    <message>
        <location filename="resources/rules/flags.toml"/>
        <source>Came back about the same order or case</source>
        <translation>Kam wegen derselben Bestellung oder desselben Vorgangs wieder</translation>
    </message>
    <message>
        <location filename="resources/rules/flags.toml"/>
        <source>Customer time over 2 h</source>
        <translation>Kundenzeit über 2 h</translation>
    </message>
    <message>
        <location filename="resources/rules/flags.toml"/>
        <source>Promise broken</source>
        <translation>Zusage gebrochen</translation>
    </message>
    <message>
        <location filename="resources/rules/flags.toml"/>
        <source>Promise due today</source>
        <translation>Zusage heute fällig</translation>
    </message>
    <message>
        <location filename="resources/rules/flags.toml"/>
        <source>Transferred twice in one interaction</source>
        <translation>In einer Interaktion zweimal weitergeleitet</translation>
    </message>
    <message>
        <location filename="resources/rules/flags.toml"/>
        <source>Waited long and gave up</source>
        <translation>Wartete lange und gab auf</translation>
    </message>
    <message>
        <location filename="resources/rules/flags.toml"/>
        <source>No answer for a working day</source>
        <translation>Einen Arbeitstag lang keine Antwort</translation>
    </message>
    <message>
        <location filename="resources/rules/flags.toml"/>
        <source>Asked the same question three times</source>
        <translation>Dieselbe Frage dreimal gestellt</translation>
    </message>
    <message>
        <location filename="resources/rules/flags.toml"/>
        <source>Very unhappy</source>
        <translation>Sehr unzufrieden</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Question answered</source>
        <translation>Frage beantwortet</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Refund given</source>
        <translation>Geld erstattet</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Replacement sent</source>
        <translation>Ersatz gesendet</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Trace opened</source>
        <translation>Nachforschung eröffnet</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Return arranged</source>
        <translation>Rücksendung vereinbart</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Order changed</source>
        <translation>Bestellung geändert</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Order cancelled</source>
        <translation>Bestellung storniert</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Invoice or receipt sent</source>
        <translation>Rechnung oder Beleg gesendet</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Account changed</source>
        <translation>Konto geändert</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Technical help given</source>
        <translation>Technisch geholfen</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Passed to a team lead</source>
        <translation>An Teamleitung übergeben</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Passed to another team</source>
        <translation>An anderes Team übergeben</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Call-back promised</source>
        <translation>Rückruf zugesagt</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>Thanks or praise</source>
        <translation>Dank oder Lob</translation>
    </message>
    <message>
        <location filename="resources/work/work.toml"/>
        <source>No outcome noted</source>
        <translation>Kein Ergebnis notiert</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} d</source>
        <translation>{number} T.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} d {number2} h</source>
        <translation>{number} T. {number2} h</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} h</source>
        <translation>{number} h</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} h {number2} m</source>
        <translation>{number} h {number2} min</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} m</source>
        <translation>{number} min</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} m {number2} s</source>
        <translation>{number} min {number2} s</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} days</source>
        <translation>{number} Tage</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 minute</source>
        <translation>1 Minute</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} minutes</source>
        <translation>{number} Minuten</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 hour</source>
        <translation>1 Stunde</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} hours</source>
        <translation>{number} Stunden</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} working days</source>
        <translation>{number} Arbeitstage</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 working day</source>
        <translation>1 Arbeitstag</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 call</source>
        <translation>1 Anruf</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} calls</source>
        <translation>{number} Anrufe</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 chat</source>
        <translation>1 Chat</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} chats</source>
        <translation>{number} Chats</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 e-mail</source>
        <translation>1 E-Mail</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} e-mails</source>
        <translation>{number} E-Mails</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 web visit</source>
        <translation>1 Webbesuch</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} web visits</source>
        <translation>{number} Webbesuche</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 store visit</source>
        <translation>1 Filialbesuch</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} store visits</source>
        <translation>{number} Filialbesuche</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 social post</source>
        <translation>1 Beitrag in sozialen Medien</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} social posts</source>
        <translation>{number} Beiträge in sozialen Medien</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 review</source>
        <translation>1 Bewertung</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} reviews</source>
        <translation>{number} Bewertungen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 interaction</source>
        <translation>1 Interaktion</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} interactions</source>
        <translation>{number} Interaktionen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 order</source>
        <translation>1 Bestellung</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} orders</source>
        <translation>{number} Bestellungen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 channel</source>
        <translation>1 Kanal</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} channels</source>
        <translation>{number} Kanäle</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 channel: {names}</source>
        <translation>1 Kanal: {names}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} channels: {names}</source>
        <translation>{number} Kanäle: {names}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 transfer</source>
        <translation>1 Weiterleitung</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} transfers</source>
        <translation>{number} Weiterleitungen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 time</source>
        <translation>einmal</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} times</source>
        <translation>{number}-mal</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 question</source>
        <translation>1 Frage</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} questions</source>
        <translation>{number} Fragen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 question asked again</source>
        <translation>1 Frage noch einmal gestellt</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} questions asked again</source>
        <translation>{number} Fragen noch einmal gestellt</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>email</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>review</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Jan</source>
        <translation>{n}. Jan.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Feb</source>
        <translation>{n}. Feb.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Mar</source>
        <translation>{n}. März</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Apr</source>
        <translation>{n}. Apr.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} May</source>
        <translation>{n}. Mai</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Jun</source>
        <translation>{n}. Juni</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Jul</source>
        <translation>{n}. Juli</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Aug</source>
        <translation>{n}. Aug.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Sep</source>
        <translation>{n}. Sept.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Oct</source>
        <translation>{n}. Okt.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Nov</source>
        <translation>{n}. Nov.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Dec</source>
        <translation>{n}. Dez.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Jan {n2}</source>
        <translation>{n}. Jan. {n2}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Feb {n2}</source>
        <translation>{n}. Feb. {n2}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Mar {n2}</source>
        <translation>{n}. März {n2}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Apr {n2}</source>
        <translation>{n}. Apr. {n2}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} May {n2}</source>
        <translation>{n}. Mai {n2}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Jun {n2}</source>
        <translation>{n}. Juni {n2}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Jul {n2}</source>
        <translation>{n}. Juli {n2}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Aug {n2}</source>
        <translation>{n}. Aug. {n2}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Sep {n2}</source>
        <translation>{n}. Sept. {n2}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Oct {n2}</source>
        <translation>{n}. Okt. {n2}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Nov {n2}</source>
        <translation>{n}. Nov. {n2}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Dec {n2}</source>
        <translation>{n}. Dez. {n2}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Mon {date}</source>
        <translation>Mo. {date}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Tue {date}</source>
        <translation>Di. {date}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Wed {date}</source>
        <translation>Mi. {date}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Thu {date}</source>
        <translation>Do. {date}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Fri {date}</source>
        <translation>Fr. {date}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Sat {date}</source>
        <translation>Sa. {date}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Sun {date}</source>
        <translation>So. {date}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Jan {clock}</source>
        <translation>{n}. Jan. {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Jan {n2} {clock}</source>
        <translation>{n}. Jan. {n2} {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Feb {clock}</source>
        <translation>{n}. Feb. {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Feb {n2} {clock}</source>
        <translation>{n}. Feb. {n2} {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Mar {clock}</source>
        <translation>{n}. März {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Mar {n2} {clock}</source>
        <translation>{n}. März {n2} {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Apr {clock}</source>
        <translation>{n}. Apr. {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Apr {n2} {clock}</source>
        <translation>{n}. Apr. {n2} {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} May {clock}</source>
        <translation>{n}. Mai {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} May {n2} {clock}</source>
        <translation>{n}. Mai {n2} {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Jun {clock}</source>
        <translation>{n}. Juni {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Jun {n2} {clock}</source>
        <translation>{n}. Juni {n2} {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Jul {clock}</source>
        <translation>{n}. Juli {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Jul {n2} {clock}</source>
        <translation>{n}. Juli {n2} {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Aug {clock}</source>
        <translation>{n}. Aug. {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Aug {n2} {clock}</source>
        <translation>{n}. Aug. {n2} {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Sep {clock}</source>
        <translation>{n}. Sept. {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Sep {n2} {clock}</source>
        <translation>{n}. Sept. {n2} {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Oct {clock}</source>
        <translation>{n}. Okt. {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Oct {n2} {clock}</source>
        <translation>{n}. Okt. {n2} {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Nov {clock}</source>
        <translation>{n}. Nov. {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Nov {n2} {clock}</source>
        <translation>{n}. Nov. {n2} {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Dec {clock}</source>
        <translation>{n}. Dez. {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} Dec {n2} {clock}</source>
        <translation>{n}. Dez. {n2} {clock}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Order {number} confirmed</source>
        <translation>Bestellung {number} bestätigt</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Order {number} shipped</source>
        <translation>Bestellung {number} versandt</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Order {number} delivered</source>
        <translation>Bestellung {number} geliefert</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Order {number} returned</source>
        <translation>Bestellung {number} zurückgesandt</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Call about order {number}</source>
        <translation>Anruf zu Bestellung {number}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Chat about order {number}</source>
        <translation>Chat zu Bestellung {number}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>E-mail about order {number}</source>
        <translation>E-Mail zu Bestellung {number}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Web visit about order {number}</source>
        <translation>Webbesuch zu Bestellung {number}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Store visit about order {number}</source>
        <translation>Filialbesuch zu Bestellung {number}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>waiting over {length} now and hung up</source>
        <translation>wartet schon über {length} und legte auf</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>waiting over {length} now and left the chat</source>
        <translation>wartet schon über {length} und verließ den Chat</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>waiting over {length} now and left</source>
        <translation>wartet schon über {length} und ging</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>waited {length} and hung up</source>
        <translation>wartete {length} und legte auf</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>waited {length} and left the chat</source>
        <translation>wartete {length} und verließ den Chat</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>waited {length} and left</source>
        <translation>wartete {length} und ging</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>waited {length} on the phone</source>
        <translation>wartete {length} am Telefon</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>waited {length} in chat</source>
        <translation>wartete {length} im Chat</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>waited {length} by e-mail</source>
        <translation>wartete {length} per E-Mail</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>waited {length} on the web</source>
        <translation>wartete {length} im Web</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>waited {length} in a store</source>
        <translation>wartete {length} in einer Filiale</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>waiting over {length} now on the phone</source>
        <translation>wartet schon über {length} am Telefon</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>waiting over {length} now in chat</source>
        <translation>wartet schon über {length} im Chat</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>waiting over {length} now in a store</source>
        <translation>wartet schon über {length} in einer Filiale</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{count} in one day</source>
        <translation>{count} an einem Tag</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{count} in {number} days</source>
        <translation>{count} an {number} Tagen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{count} before the {noun}</source>
        <translation>{count} davor ({noun})</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number}st time {rest}</source>
        <translation>{number}. Mal {rest}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number}nd time {rest}</source>
        <translation>{number}. Mal {rest}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number}rd time {rest}</source>
        <translation>{number}. Mal {rest}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number}th time {rest}</source>
        <translation>{number}. Mal {rest}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>about the same order or case in one day</source>
        <translation>zur selben Bestellung oder zum selben Vorgang an einem Tag</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>about the same order or case in {number} days</source>
        <translation>zur selben Bestellung oder zum selben Vorgang an {number} Tagen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>for the same reason in one day</source>
        <translation>aus demselben Grund an einem Tag</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>for the same reason in {number} days</source>
        <translation>aus demselben Grund an {number} Tagen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>about {name} in one day</source>
        <translation>zu {name} an einem Tag</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>about {name} in {number} days</source>
        <translation>zu {name} an {number} Tagen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>in {number} days</source>
        <translation>an {number} Tagen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>promise due today</source>
        <translation>Zusage heute fällig</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>promise due today, nothing from us since</source>
        <translation>Zusage heute fällig, seither nichts von uns</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>sentiment {share} on {day}</source>
        <translation>Stimmung {share} am {day}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>survey score {share} on {day}</source>
        <translation>Umfragenote {share} am {day}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{condition}, and {condition2}</source>
        <translation>{condition}, und {condition2}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{condition}, or {condition2}</source>
        <translation>{condition}, oder {condition2}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} or more</source>
        <translation>{number} oder mehr</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} about the same order or case</source>
        <translation>{words} zur selben Bestellung oder zum selben Vorgang</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} for the same reason</source>
        <translation>{words} aus demselben Grund</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} on the phone</source>
        <translation>{words} am Telefon</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} in chat</source>
        <translation>{words} im Chat</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} by e-mail</source>
        <translation>{words} per E-Mail</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} on the web</source>
        <translation>{words} im Web</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} in a store</source>
        <translation>{words} in einer Filiale</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} before the last {noun}</source>
        <translation>{words} vor der letzten Interaktion ({noun})</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} after which the customer gave up</source>
        <translation>{words}, wonach der Kunde aufgab</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} with nothing from us since</source>
        <translation>{words}, seither nichts von uns</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} at its lowest</source>
        <translation>{words} am tiefsten</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} by the calendar “{name}”</source>
        <translation>{words} nach dem Kalender „{name}“</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} is over {amount}</source>
        <translation>{words} ist über {amount}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} is at least {amount}</source>
        <translation>{words} ist mindestens {amount}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} is at most {amount}</source>
        <translation>{words} ist höchstens {amount}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} is under {amount}</source>
        <translation>{words} ist unter {amount}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} is exactly {amount}</source>
        <translation>{words} ist genau {amount}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} is over {amount} within {length}</source>
        <translation>{words} ist über {amount} innerhalb von {length}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} is at least {amount} within {length}</source>
        <translation>{words} ist mindestens {amount} innerhalb von {length}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{listed} joins the timeline of {name}.</source>
        <translation>Zum Verlauf von {name} kommt: {listed}.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{listed} join the timeline of {name}.</source>
        <translation>Zum Verlauf von {name} kommen: {listed}.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>The flag {names} goes with its records to {name}, notes and all.</source>
        <translation>Die Eskalation {names} geht mit ihren Datensätzen zu {name}, samt Notizen.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>The flags {names} go with their records to {name}, notes and all.</source>
        <translation>Die Eskalationen {names} gehen mit ihren Datensätzen zu {name}, samt Notizen.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{records} of {name} joined: {rule}.</source>
        <translation>{records} von {name} hinzugekommen: {rule}.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{records} joined: {rule}.</source>
        <translation>{records} hinzugekommen: {rule}.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{records} of {name} left; what had joined them was: {rule}.</source>
        <translation>{records} von {name} gegangen; was sie verbunden hatte, war: {rule}.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{records} left; what had joined them was: {rule}.</source>
        <translation>{records} gegangen; was sie verbunden hatte, war: {rule}.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} records</source>
        <translation>{number} Datensätze</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{number} names</source>
        <translation>{number} Namen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{by} said that {one} and {other} are the same person.</source>
        <translation>{by} sagte, {one} und {other} sind dieselbe Person.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{by} said that {one} and {other} are different people.</source>
        <translation>{by} sagte, {one} und {other} sind verschiedene Personen.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{by} said that {one} and {other} are of one household.</source>
        <translation>{by} sagte, {one} und {other} sind aus einem Haushalt.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{by} said that {one} and {other} are the same person: {note}.</source>
        <translation>{by} sagte, {one} und {other} sind dieselbe Person: {note}.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{by} said that {one} and {other} are different people: {note}.</source>
        <translation>{by} sagte, {one} und {other} sind verschiedene Personen: {note}.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{by} said that {one} and {other} are of one household: {note}.</source>
        <translation>{by} sagte, {one} und {other} sind aus einem Haushalt: {note}.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{by} took back that {other} said that {one} and {two} are the same person.</source>
        <translation>{by} nahm zurück, dass {other} sagte, {one} und {two} sind dieselbe Person.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{by} took back that {other} said that {one} and {two} are different people.</source>
        <translation>{by} nahm zurück, dass {other} sagte, {one} und {two} sind verschiedene Personen.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{by} took back that {other} said that {one} and {two} are of one household.</source>
        <translation>{by} nahm zurück, dass {other} sagte, {one} und {two} sind aus einem Haushalt.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{by} said on {day} that {one} and {other} are the same person.</source>
        <translation>{by} sagte am {day}, dass {one} und {other} dieselbe Person sind.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{by} said on {day} that {one} and {other} are different people.</source>
        <translation>{by} sagte am {day}, dass {one} und {other} verschiedene Personen sind.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{by} said on {day} that {one} and {other} are two people of one household.</source>
        <translation>{by} sagte am {day}, dass {one} und {other} zwei Personen eines Haushalts sind.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>phone {value}</source>
        <translation>Telefon {value}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>e-mail {value}</source>
        <translation>E-Mail {value}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>account {value}</source>
        <translation>Konto {value}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>loyalty card {value}</source>
        <translation>Kundenkarte {value}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>social account {value}</source>
        <translation>Konto in sozialen Medien {value}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>also called {value}</source>
        <translation>auch genannt {value}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>e-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>open</source>
        <translation>offen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>medium</source>
        <translation>mittel</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>by rule</source>
        <translation>durch eine Regel</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>there are {n} or more {words}</source>
        <translation>es gibt {n} oder mehr {words}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>there are {n} or more {words}, today</source>
        <translation>es gibt heute {n} oder mehr {words}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>there are {n} or more {words} within {length}</source>
        <translation>es gibt {n} oder mehr {words} innerhalb von {length}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>there are fewer than {n} {words}</source>
        <translation>es gibt weniger als {n} {words}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>there are fewer than {n} {words}, today</source>
        <translation>es gibt heute weniger als {n} {words}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>there are fewer than {n} {words} within {length}</source>
        <translation>es gibt weniger als {n} {words} innerhalb von {length}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>there are exactly {n} {words}</source>
        <translation>es gibt genau {n} {words}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>there are exactly {n} {words}, today</source>
        <translation>es gibt heute genau {n} {words}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>there are exactly {n} {words} within {length}</source>
        <translation>es gibt genau {n} {words} innerhalb von {length}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 transfer in one {noun}</source>
        <translation>1 Weiterleitung in einer Interaktion ({noun})</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} transfers in one {noun}</source>
        <translation>{n} Weiterleitungen in einer Interaktion ({noun})</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Call with {agent}</source>
        <translation>Anruf mit {agent}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Chat with {agent}</source>
        <translation>Chat mit {agent}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>E-mail with {agent}</source>
        <translation>E-Mail mit {agent}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Web visit with {agent}</source>
        <translation>Webbesuch mit {agent}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Store visit with {agent}</source>
        <translation>Filialbesuch mit {agent}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Social post with {agent}</source>
        <translation>Beitrag in sozialen Medien mit {agent}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Review with {agent}</source>
        <translation>Bewertung mit {agent}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Calls of {title} are {length} late.</source>
        <translation>Anrufe von {title} sind {length} verspätet.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Calls of {title} have not been pulled yet.</source>
        <translation>Anrufe von {title} sind noch nicht abgerufen.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Orders of {title} are {length} late.</source>
        <translation>Bestellungen von {title} sind {length} verspätet.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Orders of {title} have not been pulled yet.</source>
        <translation>Bestellungen von {title} sind noch nicht abgerufen.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Customers of {title} are {length} late.</source>
        <translation>Kunden von {title} sind {length} verspätet.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Customers of {title} have not been pulled yet.</source>
        <translation>Kunden von {title} sind noch nicht abgerufen.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>interactions</source>
        <translation>Interaktionen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Interactions of {title} are {length} late.</source>
        <translation>Interaktionen von {title} sind {length} verspätet.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Interactions of {title} have not been pulled yet.</source>
        <translation>Interaktionen von {title} sind noch nicht abgerufen.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>rooms</source>
        <translation>Räume</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Rooms of {title} are {length} late.</source>
        <translation>Räume von {title} sind {length} verspätet.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Rooms of {title} have not been pulled yet.</source>
        <translation>Räume von {title} sind noch nicht abgerufen.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>parties</source>
        <translation>Parteien</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Parties of {title} are {length} late.</source>
        <translation>Parteien von {title} sind {length} verspätet.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Parties of {title} have not been pulled yet.</source>
        <translation>Parteien von {title} sind noch nicht abgerufen.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>sales</source>
        <translation>Verkäufe</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Sales of {title} are {length} late.</source>
        <translation>Verkäufe von {title} sind {length} verspätet.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>Sales of {title} have not been pulled yet.</source>
        <translation>Verkäufe von {title} sind noch nicht abgerufen.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} flags, {n2} corrections in {path}</source>
        <translation>{n} Eskalationen, {n2} Korrekturen in {path}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} flags, {n2} corrections, {rows} customers still to be worked out in {path}</source>
        <translation>{n} Eskalationen, {n2} Korrekturen, {rows} Kunden noch auszuarbeiten in {path}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>The cache has {n} MB, {n2} of them free; the disk has {number} MB left.</source>
        <translation>Der Cache hat {n} MB, davon {n2} frei; die Platte hat noch {number} MB.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>cache and the decisions</source>
        <translation>Cache und Entscheidungen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>To {to}, by {by} at {time}. Awaited until {until}.</source>
        <translation>An {to}, von {by} um {time}. Erwartet bis {until}.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} more lines: open the address.</source>
        <translation>{n} weitere Zeilen: Öffnen Sie die Adresse.</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>1 working hour</source>
        <translation>1 Arbeitsstunde</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{n} working hours</source>
        <translation>{n} Arbeitsstunden</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} is at most {amount} within {length}</source>
        <translation>{words} ist höchstens {amount} innerhalb von {length}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>{words} is under {amount} within {length}</source>
        <translation>{words} ist unter {amount} innerhalb von {length}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>the customer's tier is {words}</source>
        <translation>die Stufe des Kunden ist {words}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>the disposition of an interaction is {words}</source>
        <translation>das Ergebnis einer Interaktion ist {words}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>the state of an order is {words}</source>
        <translation>der Stand einer Bestellung ist {words}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>the channel the customer came by last is {words}</source>
        <translation>der Kanal, über den der Kunde zuletzt kam, ist {words}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>open, due {when}</source>
        <translation>offen, fällig {when}</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>tracking</source>
        <translation>Sendung</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>tried</source>
        <translation>versucht</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>promised</source>
        <translation>zugesagt</translation>
    </message>
    <message>
        <location filename="packaging/composed_texts.txt"/>
        <source>asked</source>
        <translation>gefragt</translation>
    </message>
</context>
<context>
    <name>BigActs</name>
    <message>
        <location filename="desk/ui/store_lookup/acts.py"/>
        <source>Customer is here</source>
        <translation>Kunde ist hier</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/acts.py"/>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/acts.py"/>
        <source>Call the lead</source>
        <translation>Teamleitung rufen</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/acts.py"/>
        <source>Done, clear screen</source>
        <translation>Fertig, Anzeige leeren</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/acts.py"/>
        <source>Here since {time}</source>
        <translation>Hier seit {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/acts.py"/>
        <source>Called</source>
        <translation>Gerufen</translation>
    </message>
</context>
<context>
    <name>BoardPage</name>
    <message>
        <location filename="desk/ui/escalations/board.py"/>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/board.py"/>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/board.py"/>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/board.py"/>
        <source>Save …</source>
        <translation>Speichern …</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/board.py"/>
        <source>Save as CSV or PDF</source>
        <translation>Als CSV oder PDF speichern</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/board.py"/>
        <source>Working through them …</source>
        <translation>Wird abgearbeitet …</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/board.py"/>
        <source>Saving …</source>
        <translation>Wird gespeichert …</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/board.py"/>
        <source>filtered</source>
        <translation>gefiltert</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/board.py"/>
        <source>As CSV, for a spreadsheet …</source>
        <translation>Als CSV, für eine Tabelle …</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/board.py"/>
        <source>As PDF, to print …</source>
        <translation>Als PDF, zum Drucken …</translation>
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
        <translation>Wählt</translation>
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
    <name>CareStrip</name>
    <message>
        <location filename="desk/ui/store_lookup/cards.py"/>
        <source>Handle with care</source>
        <translation>Mit Vorsicht behandeln</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/cards.py"/>
        <source>No. {number}</source>
        <translation>Nr. {number}</translation>
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
        <translation>Nichts an diesen Tagen.</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/card.py"/>
        <source>Point at it, or move along it with the arrow keys.</source>
        <translation>Zeigen Sie darauf, oder gehen Sie mit den Pfeiltasten daran entlang.</translation>
    </message>
</context>
<context>
    <name>ChartView</name>
    <message>
        <location filename="desk/ui/trends/chart.py"/>
        <source>{title}: {whole}. Arrow keys move along it.</source>
        <translation>{title}: {whole}. Pfeiltasten gehen daran entlang.</translation>
    </message>
</context>
<context>
    <name>Choice</name>
    <message>
        <location filename="desk/ui/store_lookup/choices.py"/>
        <source>{n}: {name}, {more}</source>
        <translation>{n}: {name}, {more}</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <location filename="desk/ui/store_lookup/choices.py"/>
        <source>Is it this one? Ask for the name, then press 1.</source>
        <translation>Ist es dieser? Fragen Sie nach dem Namen, dann drücken Sie 1.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/choices.py"/>
        <source>{n} customers fit. Ask for the name, then press the digit.</source>
        <translation>{n} Kunden passen. Fragen Sie nach dem Namen, dann drücken Sie die Ziffer.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/choices.py"/>
        <source>There are more. Type more of the number or name.</source>
        <translation>Es gibt mehr. Geben Sie mehr von Nummer oder Name ein.</translation>
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
        <translation>Jeder Abschnitt hinter dieser Zeit</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/clock.py"/>
        <source>The other clock: this journey, or all together</source>
        <translation>Die andere Uhr: dieses Anliegen oder alle zusammen</translation>
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
        <translation>und läuft</translation>
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
    <name>ColumnsCard</name>
    <message>
        <location filename="desk/ui/guide/columns.py"/>
        <source>What one row is</source>
        <translation>Was eine Zeile ist</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/columns.py"/>
        <source>Which channel, where a row does not say</source>
        <translation>Welcher Kanal, wo eine Zeile ihn nicht nennt</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/columns.py"/>
        <source>Who began it, where a row does not say</source>
        <translation>Wer begann, wo eine Zeile es nicht sagt</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/columns.py"/>
        <source>One row is</source>
        <translation>Eine Zeile ist</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/columns.py"/>
        <source>What its columns are</source>
        <translation>Was ihre Spalten sind</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/columns.py"/>
        <source>What “{column}” is</source>
        <translation>Was „{column}“ ist</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/columns.py"/>
        <source>How “{column}” writes days</source>
        <translation>Wie „{column}“ Tage schreibt</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/columns.py"/>
        <source>nothing in the first rows</source>
        <translation>nichts in den ersten Zeilen</translation>
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
    <name>CounterHints</name>
    <message>
        <location filename="desk/ui/store_lookup/hints.py"/>
        <source>Your own manners.toml does not count:</source>
        <translation>Ihre eigene manners.toml gilt nicht:</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/hints.py"/>
        <source>This desk does not say in which store it stands.</source>
        <translation>Dieser Arbeitsplatz sagt nicht, in welcher Filiale er steht.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/hints.py"/>
        <source>Name the store</source>
        <translation>Filiale nennen</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/hints.py"/>
        <source>A visit is open since {time}.</source>
        <translation>Ein Besuch ist offen seit {time}.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/hints.py"/>
        <source>{n} visits are open, the first since {time}.</source>
        <translation>{n} Besuche sind offen, der erste seit {time}.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/hints.py"/>
        <source>They left</source>
        <translation>Kunde ist gegangen</translation>
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
        <translation>Diesen Kunden schließen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>No name known</source>
        <translation>Kein Name bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>Asking sources …</source>
        <translation>Quellenabfrage …</translation>
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
    <name>CustomerPart</name>
    <message>
        <location filename="desk/ui/store_lookup/customer_part.py"/>
        <source>No name known</source>
        <translation>Kein Name bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/customer_part.py"/>
        <source>since {year}</source>
        <translation>seit {year}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/customer_part.py"/>
        <source>Here since {time}</source>
        <translation>Hier seit {time}</translation>
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
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/room.py"/>
        <source>Find one, or enter the number that is calling and press Enter.</source>
        <translation>Suchen Sie einen, oder geben Sie die anrufende Nummer ein und drücken Sie Eingabe.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/room.py"/>
        <source>Find one with {key}, or enter the number that is calling and press Enter.</source>
        <translation>Suchen Sie einen mit {key}, oder geben Sie die anrufende Nummer ein und drücken Sie Eingabe.</translation>
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
    <name>Deeds</name>
    <message>
        <location filename="desk/ui/store_lookup/deeds.py"/>
        <source>The visit is on the timeline.</source>
        <translation>Der Besuch steht im Verlauf.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/deeds.py"/>
        <source>The visit is taken back.</source>
        <translation>Der Besuch ist zurückgenommen.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/deeds.py"/>
        <source>Called {who}. Code {code}.</source>
        <translation>{who} ist gerufen. Code {code}.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/deeds.py"/>
        <source>Called: a flag asks somebody to come.</source>
        <translation>Gerufen: Eine Eskalation bittet jemanden zu kommen.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/deeds.py"/>
        <source>Nobody is called any more.</source>
        <translation>Niemand wird mehr gerufen.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/deeds.py"/>
        <source>Called by mistake</source>
        <translation>Versehentlich gerufen</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/deeds.py"/>
        <source>The note is written.</source>
        <translation>Die Notiz ist geschrieben.</translation>
    </message>
</context>
<context>
    <name>DensityStrip</name>
    <message>
        <location filename="desk/ui/customer/density.py"/>
        <source>Arrow keys go from day to day, Enter to its newest line.</source>
        <translation>Pfeiltasten gehen von Tag zu Tag, Eingabe zum neuesten Eintrag.</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/density_days.py"/>
        <source>{day}: not loaded yet</source>
        <translation>{day}: noch nicht geladen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/density_days.py"/>
        <source>1 line</source>
        <translation>1 Eintrag</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/density_days.py"/>
        <source>{n} lines</source>
        <translation>{n} Einträge</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/density_days.py"/>
        <source>{lines}, {n} in this journey</source>
        <translation>{lines}, {n} in diesem Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/density_days.py"/>
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
        <translation>Zurück zum Verlauf</translation>
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
    <name>DropZone</name>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>Choose a file …</source>
        <translation>Datei wählen …</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>Choose a folder …</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>CSV, TSV, JSON or JSON lines, plain or gz, of any program. They are only read, never changed.</source>
        <translation>CSV, TSV, JSON oder JSON-Zeilen, roh oder gz, aus jedem Programm. Sie werden nur gelesen, nie geändert.</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>Drop a file or a folder on the window</source>
        <translation>Legen Sie eine Datei oder einen Ordner auf dem Fenster ab</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
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
    <name>FilesPage</name>
    <message>
        <location filename="desk/ui/guide/files_page.py"/>
        <source>Back to first steps</source>
        <translation>Zurück zu den ersten Schritten</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/files_page.py"/>
        <source>Take this file</source>
        <translation>Diese Datei nehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/files_page.py"/>
        <source>Take it and pull</source>
        <translation>Nehmen und abrufen</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/files_page.py"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/files_page.py"/>
        <source>{title} {advice}</source>
        <translation>{title} {advice}</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/files_page.py"/>
        <source>{title} {advice} {n} more files are left out as well.</source>
        <translation>{title} {advice} {n} weitere Dateien bleiben ebenfalls weg.</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/files_page.py"/>
        <source>two letters, such as US or DE</source>
        <translation>zwei Buchstaben, etwa US oder DE</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/files_page.py"/>
        <source>What shall it be called here?</source>
        <translation>Wie soll sie hier heißen?</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/files_page.py"/>
        <source>Time zone of times without one</source>
        <translation>Zeitzone für Zeiten ohne Zone</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/files_page.py"/>
        <source>Country of phone numbers without one</source>
        <translation>Land der Telefonnummern ohne Land</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/files_page.py"/>
        <source>Two letters such as US; may stay empty.</source>
        <translation>Zwei Buchstaben wie US; darf leer bleiben.</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <location filename="desk/ui/escalations/filter_bar.py"/>
        <source>Name, reason, order …</source>
        <translation>Name, Grund, Bestellung …</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/filter_bar.py"/>
        <source>Show flags with these words</source>
        <translation>Eskalationen mit diesen Wörtern zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/filter_bar.py"/>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/filter_bar.py"/>
        <source>All teams</source>
        <translation>Alle Teams</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/filter_bar.py"/>
        <source>No team</source>
        <translation>Kein Team</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/filter_bar.py"/>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/filter_bar.py"/>
        <source>All owners</source>
        <translation>Alle Zuständigen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/filter_bar.py"/>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/filter_bar.py"/>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/filter_bar.py"/>
        <source>All rules</source>
        <translation>Alle Regeln</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/filter_bar.py"/>
        <source>Raised by hand</source>
        <translation>Von Hand ausgelöst</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/filter_bar.py"/>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/filter_bar.py"/>
        <source>{n} of {all} shown</source>
        <translation>{n} von {all} angezeigt</translation>
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
    <name>FirstPull</name>
    <message>
        <location filename="desk/ui/guide/pulling.py"/>
        <source>Pulling for the first time</source>
        <translation>Erster Abruf läuft</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/pulling.py"/>
        <source>You can go on working; it goes on by itself.</source>
        <translation>Sie können weiterarbeiten; es geht von selbst weiter.</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/pulling.py"/>
        <source>The demo company moves in</source>
        <translation>Die Demofirma zieht ein</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/pulling.py"/>
        <source>Everything of it is made up. One press in first steps removes it.</source>
        <translation>Alles daran ist erfunden. Ein Druck in den ersten Schritten entfernt sie.</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/pulling.py"/>
        <source>Pulled.</source>
        <translation>Abgerufen.</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/pulling.py"/>
        <source>{rows} rows are here, {rejected} were set aside.</source>
        <translation>{rows} Zeilen sind hier, {rejected} wurden beiseitegelegt.</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/pulling.py"/>
        <source>Find a customer by name or number, or see in the sources what was set aside and why.</source>
        <translation>Suchen Sie einen Kunden nach Name oder Nummer, oder sehen Sie bei den Quellen, was beiseitegelegt wurde und warum.</translation>
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
        <translation>Bitte beachten</translation>
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
        <translation>Ab jetzt kümmere ich mich darum</translation>
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
        <translation>Sagen, wie es ausging</translation>
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
        <source>Show all of them</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/loader.py"/>
        <source>None of these flags is wanted.</source>
        <translation>Keine dieser Eskalationen ist gesucht.</translation>
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
        <translation>Zurück zur Liste</translation>
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
    <name>FlagTaking</name>
    <message>
        <location filename="desk/ui/escalations/flag_taking.py"/>
        <source>escalations {state} {date}</source>
        <translation>Eskalationen {state} {date}</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/flag_taking.py"/>
        <source>Save the flags as CSV</source>
        <translation>Eskalationen als CSV speichern</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/flag_taking.py"/>
        <source>Save the flags as PDF</source>
        <translation>Eskalationen als PDF speichern</translation>
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
        <location filename="desk/ui/escalations/sheet.py"/>
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
        <location filename="desk/ui/escalations/sheet.py"/>
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
        <source>Of {n} with questions in 30 days</source>
        <translation>Von {n} mit Fragen in 30 Tagen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/numbers.py"/>
        <source>Without telling it twice by day, in percent: {list}</source>
        <translation>Ohne es zweimal zu sagen je Tag, in Prozent: {list}</translation>
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
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Severity</source>
        <translation>Schwere</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Journey</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Customer time (minutes)</source>
        <translation>Kundenzeit (Minuten)</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Waiting time (minutes)</source>
        <translation>Wartezeit (Minuten)</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>First interaction</source>
        <translation>Erste Interaktion</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Waiting for us since</source>
        <translation>Wartet auf uns seit</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Snoozed until</source>
        <translation>Zurückgestellt bis</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Raised</source>
        <translation>Ausgelöst</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Raised by</source>
        <translation>Ausgelöst von</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Id</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>The first {n} of {all}. Save as CSV to have all of them.</source>
        <translation>Die ersten {n} von {all}. Speichern Sie als CSV, um alle zu haben.</translation>
    </message>
    <message>
        <location filename="desk/ui/escalations/sheet.py"/>
        <source>Escalations</source>
        <translation>Eskalationen</translation>
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
    <name>Guide</name>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>A customer</source>
        <translation>Ein Kunde</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>An order</source>
        <translation>Eine Bestellung</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>A call, chat, mail or visit</source>
        <translation>Ein Anruf, Chat, Brief oder Besuch</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Chat</source>
        <translation>Chat</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Web visit</source>
        <translation>Webbesuch</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Store visit</source>
        <translation>Filialbesuch</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Social post</source>
        <translation>Beitrag in sozialen Medien</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Review</source>
        <translation>Bewertung</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>The customer began it</source>
        <translation>Der Kunde begann</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>We began it</source>
        <translation>Wir begannen</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Not needed</source>
        <translation>Nicht gebraucht</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Number of the row</source>
        <translation>Nummer der Zeile</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Family name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Phone number</source>
        <translation>Telefonnummer</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Account number</source>
        <translation>Kontonummer</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Loyalty card</source>
        <translation>Kundenkarte</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Postcode</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Tier</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Customer since</source>
        <translation>Kunde seit</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Changed at</source>
        <translation>Geändert am</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Something else to show</source>
        <translation>Etwas anderes zum Anzeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Ordered at</source>
        <translation>Bestellt am</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Time of day of it</source>
        <translation>Uhrzeit dazu</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>State of the order</source>
        <translation>Stand der Bestellung</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Note or text</source>
        <translation>Notiz oder Text</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>When it began</source>
        <translation>Wann es begann</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>When it ended</source>
        <translation>Wann es endete</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Who began it</source>
        <translation>Wer begann</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Order it is about</source>
        <translation>Bestellung, um die es geht</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Who of us</source>
        <translation>Wer von uns</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Team or queue</source>
        <translation>Team oder Warteschlange</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Waiting (seconds)</source>
        <translation>Warten (Sekunden)</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Talk (seconds)</source>
        <translation>Gespräch (Sekunden)</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Subject</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>What came of it</source>
        <translation>Was dabei herauskam</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Why the customer came</source>
        <translation>Warum der Kunde kam</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>columns parted by commas</source>
        <translation>Spalten durch Kommas getrennt</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>columns parted by semicolons</source>
        <translation>Spalten durch Semikolons getrennt</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>columns parted by tabs</source>
        <translation>Spalten durch Tabulatoren getrennt</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>columns parted by bars</source>
        <translation>Spalten durch senkrechte Striche getrennt</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>2026-12-31, or seconds since 1970</source>
        <translation>2026-12-31 oder Sekunden seit 1970</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>{n} rows</source>
        <translation>{n} Zeilen</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>about {n} rows</source>
        <translation>etwa {n} Zeilen</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Choose which column is a name, a phone number or an e-mail address.</source>
        <translation>Wählen Sie, welche Spalte ein Name, eine Telefonnummer oder eine E-Mail-Adresse ist.</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/wording.py"/>
        <source>Choose which column says when it happened.</source>
        <translation>Wählen Sie, welche Spalte sagt, wann es geschah.</translation>
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
        <translation>Zusammenführen mit …</translation>
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
    <name>KeepCard</name>
    <message>
        <location filename="desk/ui/store_lookup/cards.py"/>
        <source>Keep to yourself</source>
        <translation>Für sich behalten</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/cards.py"/>
        <source>Nothing is known that must not be said.</source>
        <translation>Nichts ist bekannt, was nicht gesagt werden darf.</translation>
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
    <name>KeyButton</name>
    <message>
        <location filename="desk/ui/shell/key_button.py"/>
        <source>{key} is needed by fields and lists themselves. Press another one.</source>
        <translation>{key} brauchen Felder und Listen selbst. Drücken Sie eine andere.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/key_button.py"/>
        <source>Press the new key for: {what}</source>
        <translation>Drücken Sie die neue Taste für: {what}</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/key_button.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/key_button.py"/>
        <source>Press a key …</source>
        <translation>Taste drücken …</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/key_button.py"/>
        <source>{what}: {key}. Press Enter to change it.</source>
        <translation>{what}: {key}. Drücken Sie Eingabe, um sie zu ändern.</translation>
    </message>
</context>
<context>
    <name>KeyRow</name>
    <message>
        <location filename="desk/ui/shell/keys_list.py"/>
        <source>As it was at first: {what}</source>
        <translation>Wie am Anfang: {what}</translation>
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
        <location filename="desk/ui/shell/keys_list.py"/>
        <source>Store lookup</source>
        <translation>Filialauskunft</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>First steps: the demo company, own files, or a system</source>
        <translation>Erste Schritte: die Demofirma, eigene Dateien oder ein System</translation>
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
        <source>This customer in a window of their own, or back</source>
        <translation>Diesen Kunden in ein eigenes Fenster oder zurück</translation>
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
        <source>Filter the flags by words, team, owner, rule</source>
        <translation>Eskalationen nach Wörtern, Team, Zuständigen, Regel filtern</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Choose the order of the flags</source>
        <translation>Die Reihenfolge der Eskalationen wählen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Trends of journeys, flags and promises</source>
        <translation>Trends von Anliegen, Eskalationen und Zusagen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Save the rules, or flags or trends as CSV</source>
        <translation>Die Regeln speichern, oder Eskalationen oder Trends als CSV</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Show what is masked for a moment, or mask it again</source>
        <translation>Verdecktes kurz zeigen oder wieder verdecken</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The customer is here</source>
        <translation>Der Kunde ist hier</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Write a note on the customer at the counter</source>
        <translation>Eine Notiz zum Kunden am Schalter schreiben</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>Call the lead to the counter</source>
        <translation>Die Teamleitung an den Schalter rufen</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The first channel, state, tab or caller</source>
        <translation>Der erste Kanal, Zustand, Reiter oder Anrufer</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The second of them</source>
        <translation>Der zweite davon</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The third</source>
        <translation>Der dritte</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The fourth</source>
        <translation>Der vierte</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The fifth</source>
        <translation>Der fünfte</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The sixth</source>
        <translation>Der sechste</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The seventh</source>
        <translation>Der siebte</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The eighth</source>
        <translation>Der achte</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>The ninth</source>
        <translation>Der neunte</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>All channels; none of those who may be calling</source>
        <translation>Alle Kanäle; keiner von denen, die anrufen könnten</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>All keys, and how to change them</source>
        <translation>Alle Tasten, und wie man sie ändert</translation>
    </message>
    <message>
        <location filename="desk/ui/keys.py"/>
        <source>{words} ({key})</source>
        <translation>{words} ({key})</translation>
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
        <translation>Nach Nummer</translation>
    </message>
</context>
<context>
    <name>KeysChange</name>
    <message>
        <location filename="desk/ui/shell/keys_change.py"/>
        <source>{key} does that already.</source>
        <translation>{key} tut das schon.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_change.py"/>
        <source>{key} is taken: {what}.</source>
        <translation>{key} ist vergeben: {what}.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_change.py"/>
        <source>Taking it leaves that without a key until you choose one.</source>
        <translation>Nehmen Sie sie, hat das keine Taste mehr, bis Sie eine wählen.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_change.py"/>
        <source>All keys are as they were at first.</source>
        <translation>Alle Tasten sind wie am Anfang.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_change.py"/>
        <source>The last change was taken back.</source>
        <translation>Die letzte Änderung wurde zurückgenommen.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_change.py"/>
        <source>{key}: {what}</source>
        <translation>{key}: {what}</translation>
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
        <source>Choose a key and press the one it shall be instead.</source>
        <translation>Wählen Sie eine Taste, und drücken Sie die, die es stattdessen sein soll.</translation>
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
    <name>KeysFoot</name>
    <message>
        <location filename="desk/ui/shell/keys_foot.py"/>
        <source>Take it for this</source>
        <translation>Hierfür nehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_foot.py"/>
        <source>Leave it</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_foot.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_foot.py"/>
        <source>All keys as at first</source>
        <translation>Alle Tasten wie am Anfang</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_foot.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/keys_foot.py"/>
        <source>Press the new key; Esc leaves it as it is.</source>
        <translation>Drücken Sie die neue Taste; Esc lässt sie, wie sie ist.</translation>
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
    <name>LatelyCard</name>
    <message>
        <location filename="desk/ui/store_lookup/cards.py"/>
        <source>Lately</source>
        <translation>Zuletzt</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/cards.py"/>
        <source>Nothing that may be seen here.</source>
        <translation>Hier ist nichts, was man sehen darf.</translation>
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
    <name>LinesCard</name>
    <message>
        <location filename="desk/ui/settings/cards.py"/>
        <source>path of the file</source>
        <translation>Pfad der Datei</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/cards.py"/>
        <source>Nothing; all it says stands above.</source>
        <translation>Nichts; alles, was sie sagt, steht oben.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/cards.py"/>
        <source>{n} more lines are in the file.</source>
        <translation>{n} weitere Zeilen stehen in der Datei.</translation>
    </message>
</context>
<context>
    <name>LinksCard</name>
    <message>
        <location filename="desk/ui/settings/cards.py"/>
        <source>Every key of the keyboard, and what it does</source>
        <translation>Jede Taste der Tastatur, und was sie tut</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/cards.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/cards.py"/>
        <source>Where records come from, and for how many days they are kept</source>
        <translation>Woher Datensätze kommen, und wie viele Tage sie aufgehoben werden</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/cards.py"/>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/cards.py"/>
        <source>Phones and phone systems that tell of calls</source>
        <translation>Telefone und Telefonanlagen, die Anrufe melden</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/cards.py"/>
        <source>Phones</source>
        <translation>Telefone</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/cards.py"/>
        <source>The demo company, own files, or a system: how to begin</source>
        <translation>Die Demofirma, eigene Dateien oder ein System: wie man beginnt</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/cards.py"/>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
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
        <translation>Quellenabfrage …</translation>
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
        <translation>Zurück zur Liste</translation>
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
    <name>MainWindow</name>
    <message>
        <location filename="desk/ui/shell/window.py"/>
        <source>There is something to read once nobody stands beside you.</source>
        <translation>Es gibt etwas zu lesen, sobald niemand mehr neben Ihnen steht.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/window.py"/>
        <source>Somebody was handed to you.</source>
        <translation>Jemand wurde an Sie übergeben.</translation>
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
    <name>MaskStrip</name>
    <message>
        <location filename="desk/ui/store_lookup/customer_part.py"/>
        <source>Numbers are shown for {n} s more.</source>
        <translation>Nummern werden noch {n} s gezeigt.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/customer_part.py"/>
        <source>{key} hides them at once.</source>
        <translation>{key} verbirgt sie sofort.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/customer_part.py"/>
        <source>{first} {second}</source>
        <translation>{first} {second}</translation>
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
    <name>NoteSheet</name>
    <message>
        <location filename="desk/ui/store_lookup/note_sheet.py"/>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/note_sheet.py"/>
        <source>Note on this customer</source>
        <translation>Notiz zu diesem Kunden</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/note_sheet.py"/>
        <source>What should the next one know?</source>
        <translation>Was sollte der Nächste wissen?</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/note_sheet.py"/>
        <source>Save the note</source>
        <translation>Notiz speichern</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/note_sheet.py"/>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/note_sheet.py"/>
        <source>Ctrl+Enter saves. What you type is kept.</source>
        <translation>Strg+Eingabe speichert. Was Sie tippen, bleibt erhalten.</translation>
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
    <name>Notices</name>
    <message>
        <location filename="desk/ui/shell/notices.py"/>
        <source>A call is waiting</source>
        <translation>Ein Anruf wartet</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/notices.py"/>
        <source>{n} calls are waiting</source>
        <translation>{n} Anrufe warten</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/notices.py"/>
        <source>Open Tellonce to take it.</source>
        <translation>Öffnen Sie Tellonce, um ihn anzunehmen.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/notices.py"/>
        <source>A customer needs somebody</source>
        <translation>Ein Kunde braucht jemanden</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/notices.py"/>
        <source>Open Tellonce to see why.</source>
        <translation>Öffnen Sie Tellonce, um zu sehen, warum.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/notices.py"/>
        <source>{n} customers need somebody</source>
        <translation>{n} Kunden brauchen jemanden</translation>
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
        <translation>Nie versucht</translation>
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
        <translation>noch nicht dran</translation>
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
        <translation>Zurück zur Liste</translation>
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
    <name>OwnMessages</name>
    <message>
        <location filename="desk/ui/shell/own_messages.py"/>
        <source>Open Tellonce</source>
        <translation>Tellonce öffnen</translation>
    </message>
</context>
<context>
    <name>OwnWindow</name>
    <message>
        <location filename="desk/ui/shell/own_window.py"/>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/own_window.py"/>
        <source>No name known</source>
        <translation>Kein Name bekannt</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/own_window.py"/>
        <source>{name} · Tellonce</source>
        <translation>{name} · Tellonce</translation>
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
        <translation>Wählt</translation>
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
        <translation>Anruf: {who}. {key} öffnet.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/banner.py"/>
        <source>Calling: {who}.</source>
        <translation>Anruf: {who}.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/banner.py"/>
        <source>Somebody</source>
        <translation>Jemand</translation>
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
    <name>PullPage</name>
    <message>
        <location filename="desk/ui/guide/pull_page.py"/>
        <source>Pause</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/pull_page.py"/>
        <source>See the sources</source>
        <translation>Quellen ansehen</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/pull_page.py"/>
        <source>Open a timeline</source>
        <translation>Verlauf öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/pull_page.py"/>
        <source>Beginning …</source>
        <translation>Beginnt …</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/pull_page.py"/>
        <source>{far}: {rest}</source>
        <translation>{far}: {rest}</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/pull_page.py"/>
        <source>Not pulled.</source>
        <translation>Nicht abgerufen.</translation>
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
        <source>Store lookup</source>
        <translation>Filialauskunft</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
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
    <name>RailButton</name>
    <message>
        <location filename="desk/ui/shell/rail.py"/>
        <source>You are here</source>
        <translation>Sie sind hier</translation>
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
        <source>A customer</source>
        <translation>Ein Kunde</translation>
    </message>
    <message>
        <location filename="desk/ui/work/ring_bar.py"/>
        <source>Ask first</source>
        <translation>Erst fragen</translation>
    </message>
    <message>
        <location filename="desk/ui/work/ring_bar.py"/>
        <source>{said}. {key} opens.</source>
        <translation>{said}. {key} öffnet.</translation>
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
        <translation>Zurück zu den Eskalationen</translation>
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
        <translation>Zurück zum Text</translation>
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
        <source>Trying the version in force, to compare …</source>
        <translation>Die geltende Fassung wird zum Vergleich probiert …</translation>
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
    <name>SampleRow</name>
    <message>
        <location filename="desk/ui/guide/samples.py"/>
        <source>Line {n} would be set aside</source>
        <translation>Zeile {n} würde beiseitegelegt</translation>
    </message>
</context>
<context>
    <name>SamplesCard</name>
    <message>
        <location filename="desk/ui/guide/samples.py"/>
        <source>The first rows, as they would come</source>
        <translation>Die ersten Zeilen, wie sie ankämen</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/samples.py"/>
        <source>Reading the first rows …</source>
        <translation>Die ersten Zeilen werden gelesen …</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/samples.py"/>
        <source>{good} of {all} fit. The others would be set aside, and can be looked at and mended later.</source>
        <translation>{good} von {all} passen. Die anderen würden beiseitegelegt und lassen sich später ansehen und beheben.</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/samples.py"/>
        <source>All of the first {n} fit.</source>
        <translation>Die ersten {n} passen alle.</translation>
    </message>
</context>
<context>
    <name>SayCard</name>
    <message>
        <location filename="desk/ui/store_lookup/cards.py"/>
        <source>Good to know</source>
        <translation>Gut zu wissen</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/cards.py"/>
        <source>Nothing yet. Ask what brings them here.</source>
        <translation>Noch nichts. Fragen Sie, was sie herführt.</translation>
    </message>
</context>
<context>
    <name>ScanBar</name>
    <message>
        <location filename="desk/ui/store_lookup/scan_bar.py"/>
        <source>Scan a card or order, or type a phone number</source>
        <translation>Karte oder Bestellung scannen, oder Telefonnummer eingeben</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/scan_bar.py"/>
        <source>The screen clears itself when nobody touches it.</source>
        <translation>Die Anzeige leert sich von selbst, wenn niemand sie berührt.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/scan_bar.py"/>
        <source>Clears in {n} s</source>
        <translation>Leert sich in {n} s</translation>
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
    <name>Serving</name>
    <message>
        <location filename="desk/ui/store_lookup/serving.py"/>
        <source>The screen is cleared.</source>
        <translation>Die Anzeige ist geleert.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/serving.py"/>
        <source>{name} is shown.</source>
        <translation>{name} wird angezeigt.</translation>
    </message>
</context>
<context>
    <name>SettingField</name>
    <message>
        <location filename="desk/ui/sources/fields.py"/>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
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
    <name>SettingRow</name>
    <message>
        <location filename="desk/ui/settings/row.py"/>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/row.py"/>
        <source>this computer's</source>
        <translation>der dieses Rechners</translation>
    </message>
</context>
<context>
    <name>Settings</name>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Language and look</source>
        <translation>Sprache und Aussehen</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>You and your place</source>
        <translation>Sie und Ihr Platz</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Calls and notifications</source>
        <translation>Anrufe und Benachrichtigungen</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>The window</source>
        <translation>Das Fenster</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Store counter</source>
        <translation>Filialschalter</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Journeys</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>High contrast is for eyes that need it, and for bright rooms.</source>
        <translation>Hoher Kontrast ist für Augen, die ihn brauchen, und für helle Räume.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Size of text and everything else</source>
        <translation>Größe von Text und allem anderen</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>In percent of what the system asks for.</source>
        <translation>In Prozent dessen, was das System verlangt.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Stands beside what you write and decide. Empty: your name on this computer.</source>
        <translation>Steht neben dem, was Sie schreiben und entscheiden. Leer: Ihr Name auf diesem Rechner.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Country of phone numbers</source>
        <translation>Land der Telefonnummern</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Two letters such as US, for numbers without a country.</source>
        <translation>Zwei Buchstaben wie US, für Nummern ohne Land.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>In which days begin, and of times without a zone. Empty: this computer's.</source>
        <translation>In der Tage beginnen, und für Zeiten ohne Zone. Leer: die dieses Rechners.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>The company's own numbers</source>
        <translation>Die eigenen Nummern der Firma</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>They stand for no customer. Several are parted by commas.</source>
        <translation>Sie stehen für keinen Kunden. Mehrere werden durch Kommas getrennt.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Your extensions</source>
        <translation>Ihre Nebenstellen</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>As phone systems call you. Empty: every call is offered.</source>
        <translation>Wie Telefonanlagen Sie nennen. Leer: Jeder Anruf wird angeboten.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Longest call (hours)</source>
        <translation>Längster Anruf (Stunden)</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>One of which nothing more is heard is taken to be over then.</source>
        <translation>Einer, von dem nichts mehr gehört wird, gilt dann als beendet.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Sound when a call comes in</source>
        <translation>Ton, wenn ein Anruf hereinkommt</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>How loud</source>
        <translation>Wie laut</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>From 0 to 100.</source>
        <translation>Von 0 bis 100.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Tell of calls and flags while the window is not in front</source>
        <translation>Anrufe und Eskalationen melden, wenn das Fenster nicht vorn ist</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>With the customer's name</source>
        <translation>Mit dem Namen des Kunden</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Others may read it on a locked or shared screen.</source>
        <translation>Andere können ihn auf einem gesperrten oder geteilten Bildschirm lesen.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Neither sound nor notifications; calls still stand in the window.</source>
        <translation>Weder Ton noch Benachrichtigungen; Anrufe stehen weiter im Fenster.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Stand in the system's tray</source>
        <translation>Im Infobereich des Systems stehen</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Closing leaves the window in the tray</source>
        <translation>Schließen lässt das Fenster im Infobereich</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Calls are heard until you quit.</source>
        <translation>Anrufe werden gehört, bis Sie beenden.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Begin empty</source>
        <translation>Leer beginnen</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>What was open when the window was closed stays closed.</source>
        <translation>Was beim Schließen des Fensters offen war, bleibt geschlossen.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Store this desk stands in</source>
        <translation>Filiale, in der dieser Arbeitsplatz steht</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>As its tills call it.</source>
        <translation>Wie ihre Kassen sie nennen.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Begin with store lookup</source>
        <translation>Mit der Filialauskunft beginnen</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Clear the screen after (seconds)</source>
        <translation>Anzeige leeren nach (Sekunden)</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Without a key, a touch or a scan.</source>
        <translation>Ohne Taste, Berührung oder Scan.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Show what is masked for (seconds)</source>
        <translation>Verdecktes zeigen für (Sekunden)</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>The scanner sends before a code</source>
        <translation>Was der Scanner vor einem Code sendet</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Empty where it sends nothing but the code and Enter or Tab.</source>
        <translation>Leer, wenn er nur den Code und Eingabe oder Tab sendet.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>The scanner sends after a code</source>
        <translation>Was der Scanner nach einem Code sendet</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Who is called to the counter</source>
        <translation>Wer an den Schalter gerufen wird</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>A person or team. Empty: whoever looks after flags.</source>
        <translation>Eine Person oder ein Team. Leer: wer sich um Eskalationen kümmert.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Minutes between two visits to self-service</source>
        <translation>Minuten zwischen zwei Besuchen bei der Selbstbedienung</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Touches no further apart than this are one journey.</source>
        <translation>Kontakte, die nicht weiter auseinanderliegen, sind ein Anliegen.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Minutes where a person was involved</source>
        <translation>Minuten, wenn eine Person beteiligt war</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Days with the same order or case number</source>
        <translation>Tage mit derselben Bestell- oder Vorgangsnummer</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Counted from the last touch.</source>
        <translation>Gezählt ab dem letzten Kontakt.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Days with the same reason</source>
        <translation>Tage mit demselben Grund</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Days until a journey is over</source>
        <translation>Tage, bis ein Anliegen vorbei ist</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>If nothing more is heard of it.</source>
        <translation>Wenn nichts mehr davon gehört wird.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>The system's</source>
        <translation>Die des Systems</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>As the system has it</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Light, high contrast</source>
        <translation>Hell, hoher Kontrast</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>Dark, high contrast</source>
        <translation>Dunkel, hoher Kontrast</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/wording.py"/>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
</context>
<context>
    <name>SettingsCards</name>
    <message>
        <location filename="desk/ui/settings/cards.py"/>
        <source>Set elsewhere</source>
        <translation>Anderswo eingestellt</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/cards.py"/>
        <source>In settings.toml, and asked by no form</source>
        <translation>In settings.toml, und in keinem Formular gefragt</translation>
    </message>
</context>
<context>
    <name>SettingsRoom</name>
    <message>
        <location filename="desk/ui/settings/room.py"/>
        <source>Find a setting</source>
        <translation>Einstellung suchen</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/room.py"/>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/room.py"/>
        <source>Some of it counts once the window begins anew.</source>
        <translation>Manches davon gilt, sobald das Fenster neu beginnt.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/room.py"/>
        <source>Begin anew</source>
        <translation>Neu beginnen</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/room.py"/>
        <source>The size counts from the next start of the program.</source>
        <translation>Die Größe gilt ab dem nächsten Start des Programms.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/room.py"/>
        <source>Saved: {what}</source>
        <translation>Gespeichert: {what}</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/room.py"/>
        <source>No setting is called so. Try a part of another word.</source>
        <translation>Keine Einstellung heißt so. Versuchen Sie einen Teil eines anderen Wortes.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/room.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/room.py"/>
        <source>Each is saved as soon as it is chosen.</source>
        <translation>Jede wird gespeichert, sobald sie gewählt ist.</translation>
    </message>
    <message>
        <location filename="desk/ui/settings/room.py"/>
        <source>Open settings.toml</source>
        <translation>settings.toml öffnen</translation>
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
    <name>Sound</name>
    <message>
        <location filename="desk/ui/shell/sound.py"/>
        <source>Install pipewire-bin, pulseaudio-utils or alsa-utils; calls are shown all the same.</source>
        <translation>Installieren Sie pipewire-bin, pulseaudio-utils oder alsa-utils; Anrufe werden trotzdem gezeigt.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/sound.py"/>
        <source>This machine has no program that plays sounds.</source>
        <translation>Dieser Rechner hat kein Programm, das Töne abspielt.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/sound.py"/>
        <source>Check that a loudspeaker is there and on; calls are shown all the same.</source>
        <translation>Prüfen Sie, ob ein Lautsprecher da und eingeschaltet ist; Anrufe werden trotzdem gezeigt.</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/sound.py"/>
        <source>The sound could not be played.</source>
        <translation>Der Ton konnte nicht abgespielt werden.</translation>
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
        <translation>Zurück zur Liste</translation>
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
    <name>StartPage</name>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>Made-up people with orders, calls, mails and chats over seven systems. Nothing of yours is read or sent. It takes about a minute, and one press removes it.</source>
        <translation>Erfundene Leute mit Bestellungen, Anrufen, E-Mails und Chats in sieben Systemen. Nichts von Ihnen wird gelesen oder gesendet. Es dauert etwa eine Minute, und ein Druck entfernt sie.</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>The demo company</source>
        <translation>Die Demofirma</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>Remove the demo company</source>
        <translation>Demofirma entfernen</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>The demo company is here. Everything of it is made up.</source>
        <translation>Die Demofirma ist hier. Alles daran ist erfunden.</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>Show its story</source>
        <translation>Ihre Geschichte zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>You began with “{name}” and left it.</source>
        <translation>Sie begannen mit „{name}“ und haben es verlassen.</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>{about} It needs: {needed}.</source>
        <translation>{about} Gebraucht wird: {needed}.</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>To a first timeline in a few minutes. You can leave at any time; what you began is kept.</source>
        <translation>In wenigen Minuten zum ersten Verlauf. Sie können jederzeit gehen; was Sie begonnen haben, bleibt erhalten.</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>Look around first</source>
        <translation>Erst umsehen</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>Your own files</source>
        <translation>Ihre eigenen Dateien</translation>
    </message>
    <message>
        <location filename="desk/ui/guide/start_page.py"/>
        <source>Your own systems</source>
        <translation>Ihre eigenen Systeme</translation>
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
    <name>Store</name>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>{day}, here: {text}</source>
        <translation>{day}, hier: {text}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>{day}, in {store}: {text}</source>
        <translation>{day}, in {store}: {text}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>{day}, in a store: {text}</source>
        <translation>{day}, in einer Filiale: {text}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>From {who}: {text}</source>
        <translation>Von {who}: {text}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Handed to us by {who}</source>
        <translation>Uns übergeben von {who}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>{name}: {text}</source>
        <translation>{name}: {text}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Product: {text}</source>
        <translation>Produkt: {text}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Tried: {text}</source>
        <translation>Versucht: {text}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Case {text}</source>
        <translation>Vorgang {text}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Order {number}, 1 item: {state}</source>
        <translation>Bestellung {number}, 1 Artikel: {state}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Order {number}, 1 item</source>
        <translation>Bestellung {number}, 1 Artikel</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Order {number}, {n} items: {state}</source>
        <translation>Bestellung {number}, {n} Artikel: {state}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Order {number}, {n} items</source>
        <translation>Bestellung {number}, {n} Artikel</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Order {number}: {state}</source>
        <translation>Bestellung {number}: {state}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Order {number}</source>
        <translation>Bestellung {number}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Promised and kept: {text}</source>
        <translation>Zugesagt und eingehalten: {text}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Promised: {text}</source>
        <translation>Zugesagt: {text}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Promised, overdue since {when}: {text}</source>
        <translation>Zugesagt, überfällig seit {when}: {text}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Promised by {when}: {text}</source>
        <translation>Zugesagt bis {when}: {text}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>today {time}</source>
        <translation>heute {time}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Pages browsed on the website</source>
        <translation>Auf der Website angesehene Seiten</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>What they post elsewhere</source>
        <translation>Was sie anderswo veröffentlichen</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Anything bought from data partners</source>
        <translation>Alles von Datenhändlern Gekaufte</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>What a computer concluded about them</source>
        <translation>Was ein Computer über sie geschlossen hat</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Address: not shared with stores</source>
        <translation>Adresse: wird Filialen nicht gezeigt</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Private matters, whoever told us</source>
        <translation>Privates, wer auch immer es uns gesagt hat</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Notes of colleagues</source>
        <translation>Notizen von Kollegen</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Fields of which nobody said where they are from</source>
        <translation>Felder, von denen niemand sagte, woher sie sind</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>What is long ago</source>
        <translation>Was lange her ist</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Order {number} placed</source>
        <translation>Bestellung {number} aufgegeben</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Order {number} confirmed</source>
        <translation>Bestellung {number} bestätigt</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Order {number} shipped</source>
        <translation>Bestellung {number} versandt</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Order {number} delivered</source>
        <translation>Bestellung {number} geliefert</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Order {number} returned</source>
        <translation>Bestellung {number} zurückgesandt</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Order {number} cancelled</source>
        <translation>Bestellung {number} storniert</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Visited {store}</source>
        <translation>Besuchte {store}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Visited a store</source>
        <translation>Besuchte eine Filiale</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>We called</source>
        <translation>Wir riefen an</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Called us</source>
        <translation>Rief uns an</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Chatted with us</source>
        <translation>Chattete mit uns</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>We wrote an e-mail</source>
        <translation>Wir schrieben eine E-Mail</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Wrote an e-mail</source>
        <translation>Schrieb eine E-Mail</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>In touch with us</source>
        <translation>Hatte mit uns zu tun</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Here now</source>
        <translation>Jetzt hier</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>{title}.</source>
        <translation>{title}.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>At least {time} spent on: {about}.</source>
        <translation>Mindestens {time} aufgewendet für: {about}.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>{time} spent on: {about}.</source>
        <translation>{time} aufgewendet für: {about}.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>It is about: {about}.</source>
        <translation>Es geht um: {about}.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Overdue since {when}: {promise}.</source>
        <translation>Überfällig seit {when}: {promise}.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Due {when}: {promise}.</source>
        <translation>Fällig {when}: {promise}.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>E-mail begins {signs}…</source>
        <translation>E-Mail beginnt mit {signs}…</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Phone ends {signs}</source>
        <translation>Telefon endet auf {signs}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Card ends {signs}</source>
        <translation>Karte endet auf {signs}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Account ends {signs}</source>
        <translation>Konto endet auf {signs}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>last here or in touch {when}</source>
        <translation>zuletzt hier oder in Verbindung {when}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Asked not to be called</source>
        <translation>Wollte nicht angerufen werden</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Calls only {hours}</source>
        <translation>Anrufe nur {hours}</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>No sales calls</source>
        <translation>Keine Verkaufsanrufe</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>That is too little to find anybody.</source>
        <translation>Das ist zu wenig, um jemanden zu finden.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Type at least three digits or letters.</source>
        <translation>Geben Sie mindestens drei Ziffern oder Buchstaben ein.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>That is one of our own numbers.</source>
        <translation>Das ist eine unserer eigenen Nummern.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Ask for the customer's number, or their order.</source>
        <translation>Fragen Sie nach der Nummer des Kunden oder seiner Bestellung.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Ask for a name, a phone number or an order, so that they can be found.</source>
        <translation>Fragen Sie nach Name, Telefonnummer oder Bestellung, damit sie gefunden werden.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>First seen {when}. Ask for a name, a phone number or an order, so that they can be found.</source>
        <translation>Zuerst gesehen {when}. Fragen Sie nach Name, Telefonnummer oder Bestellung, damit sie gefunden werden.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>This number is known, but belongs to no customer yet.</source>
        <translation>Diese Nummer ist bekannt, gehört aber noch keinem Kunden.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Nobody has this number yet.</source>
        <translation>Niemand hat diese Nummer bisher.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Not everything has been pulled so far: try again in a while.</source>
        <translation>Es wurde noch nicht alles abgerufen: Versuchen Sie es nach einer Weile wieder.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Nobody has this number.</source>
        <translation>Niemand hat diese Nummer.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/words.py"/>
        <source>Check the number, or ask for a phone number, an order or a name.</source>
        <translation>Prüfen Sie die Nummer, oder fragen Sie nach Telefonnummer, Bestellung oder Name.</translation>
    </message>
</context>
<context>
    <name>StorePage</name>
    <message>
        <location filename="desk/ui/store_lookup/page.py"/>
        <source>Asking the sources …</source>
        <translation>Die Quellen werden gefragt …</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/page.py"/>
        <source>This takes some seconds. Scan or type to stop it.</source>
        <translation>Das dauert einige Sekunden. Scannen oder tippen Sie, um es anzuhalten.</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/page.py"/>
        <source>Ask the sources</source>
        <translation>Quellen fragen</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/page.py"/>
        <source>Scan a card, an order or a receipt</source>
        <translation>Karte, Bestellung oder Beleg scannen</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/page.py"/>
        <source>Or type a phone number, an order or a name, then Enter. No field needs to be chosen first.</source>
        <translation>Oder geben Sie Telefonnummer, Bestellung oder Name ein, dann Eingabe. Kein Feld muss vorher gewählt werden.</translation>
    </message>
</context>
<context>
    <name>StoreRoom</name>
    <message>
        <location filename="desk/ui/store_lookup/room.py"/>
        <source>Wanted at the counter in {store}</source>
        <translation>An den Schalter in {store} gerufen</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/room.py"/>
        <source>Wanted at the counter</source>
        <translation>An den Schalter gerufen</translation>
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
        <translation>{name} kann nicht geschrieben werden ({why}).</translation>
    </message>
    <message>
        <location filename="desk/ui/taking.py"/>
        <source>Choose another folder, or close what has the file open.</source>
        <translation>Wählen Sie einen anderen Ordner, oder schließen Sie, was die Datei offen hat.</translation>
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
        <translation>im Anliegen: {title}</translation>
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
        <translation>Die Quellen nach dem Wortlaut fragen</translation>
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
    <name>TouchCopy</name>
    <message>
        <location filename="desk/ui/store_lookup/pieces.py"/>
        <source>Copy {what} {value}</source>
        <translation>{what} {value} kopieren</translation>
    </message>
    <message>
        <location filename="desk/ui/store_lookup/pieces.py"/>
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
    <name>Tray</name>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>Show Tellonce</source>
        <translation>Tellonce zeigen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>Take the call</source>
        <translation>Anruf annehmen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>Customer desk</source>
        <translation>Kundenplatz</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>Escalations</source>
        <translation>Eskalationen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>Same person?</source>
        <translation>Dieselbe Person?</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>Work</source>
        <translation>Arbeit</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>Store lookup</source>
        <translation>Filialauskunft</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>Quit Tellonce</source>
        <translation>Tellonce beenden</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>1 call is waiting</source>
        <translation>1 Anruf wartet</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>{n} calls are waiting</source>
        <translation>{n} Anrufe warten</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>1 open flag</source>
        <translation>1 offene Eskalation</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>{n} open flags</source>
        <translation>{n} offene Eskalationen</translation>
    </message>
    <message>
        <location filename="desk/ui/shell/tray.py"/>
        <source>Tellonce</source>
        <translation>Tellonce</translation>
    </message>
</context>
<context>
    <name>Trends</name>
    <message>
        <location filename="desk/ui/trends/care.py"/>
        <source>trends {first} {last}</source>
        <translation>Trends {first} {last}</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/care.py"/>
        <source>Save the trends as CSV</source>
        <translation>Trends als CSV speichern</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/care.py"/>
        <source>Save the trends as PDF</source>
        <translation>Trends als PDF speichern</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/care.py"/>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{line} {value}</source>
        <translation>{line} {value}</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{day}: {values}</source>
        <translation>{day}: {values}</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Week from {date}</source>
        <translation>Woche ab {date}</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{weekday} {date}</source>
        <translation>{weekday} {date}</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>whole line: {first}, broken line: {second}</source>
        <translation>durchgezogene Linie: {first}, gestrichelte Linie: {second}</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>No journeys in these days</source>
        <translation>Keine Anliegen an diesen Tagen</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Half took at most {median}, nine of ten at most {most} · journeys: {n}</source>
        <translation>Die Hälfte brauchte höchstens {median}, neun von zehn höchstens {most} · Anliegen: {n}</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{n} of {all} journeys went on another day · asked again: {questions}</source>
        <translation>{n} von {all} Anliegen gingen an einem anderen Tag weiter · noch einmal gefragt: {questions}</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{n} opened, {answered} of them answered</source>
        <translation>{n} ausgelöst, {answered} davon beantwortet</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{told} · half within {length}</source>
        <translation>{told} · die Hälfte binnen {length}</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>No promise fell due in these days</source>
        <translation>An diesen Tagen wurde keine Zusage fällig</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{n} of {all} kept, {share}</source>
        <translation>{n} von {all} eingehalten, {share}</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{days} d {hours} h</source>
        <translation>{days} T. {hours} h</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Customer time per journey</source>
        <translation>Kundenzeit je Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>p90</source>
        <translation>p90</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Came back, and asked again</source>
        <translation>Kam wieder, und noch einmal gefragt</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Repeats</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Questions asked again</source>
        <translation>Noch einmal gestellte Fragen</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Flags opened and answered</source>
        <translation>Ausgelöste und beantwortete Eskalationen</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Opened</source>
        <translation>Geöffnet</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Answered since</source>
        <translation>Seither beantwortet</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Promises kept</source>
        <translation>Eingehaltene Zusagen</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Kept</source>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Journeys</source>
        <translation>Anliegen</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Asked again</source>
        <translation>Noch einmal gefragt</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Flags opened</source>
        <translation>Ausgelöste Eskalationen</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Half within</source>
        <translation>Die Hälfte binnen</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Promises due</source>
        <translation>Fällige Zusagen</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{title} {value}</source>
        <translation>{title} {value}</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{title} (minutes)</source>
        <translation>{title} (Minuten)</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/figures.py"/>
        <source>{first} – {last}</source>
        <translation>{first} – {last}</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/sheet.py"/>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>Back to the board (Esc)</source>
        <translation>Zurück zur Übersicht (Esc)</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>{n} days</source>
        <translation>{n} Tage</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>How far back</source>
        <translation>Wie weit zurück</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location filename="desk/ui/trends/page.py"/>
        <source>Shown as</source>
        <translation>Angezeigt als</translation>
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
        <translation>Zahlen je Tag</translation>
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
        <translation>Trends</translation>
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
        <translation>{words} {key} nimmt es zurück.</translation>
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
    <name>WindowButton</name>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>In a window of their own</source>
        <translation>In ein eigenes Fenster</translation>
    </message>
    <message>
        <location filename="desk/ui/customer/header.py"/>
        <source>Back into the main window</source>
        <translation>Zurück ins Hauptfenster</translation>
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
        <translation>unter einer Minute</translation>
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
