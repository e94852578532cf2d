// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception

#include "report/Phrases.h"

namespace art5 {
namespace {

struct Translated {
  llvm::StringLiteral En, De, Nl;
};

/// In the order of the enumeration.
constexpr Translated Texts[] = {
    {"1 file", "1 Datei", "1 bestand"},
    {"{0} files", "{0} Dateien", "{0} bestanden"},
    {"1 site declared in {0}", "1 Stelle in {0} gekennzeichnet",
     "1 plaats aangegeven in {0}"},
    {"{0} sites declared in {1}", "{0} Stellen in {1} gekennzeichnet",
     "{0} plaatsen aangegeven in {1}"},
    {"0 sites declared in {0}: this run says nothing about Article 5",
     "0 Stellen in {0} gekennzeichnet: dieser Lauf sagt nichts über Artikel 5",
     "0 plaatsen aangegeven in {0}: deze controle zegt niets over artikel 5"},
    {"1 site", "1 Stelle", "1 plaats"},
    {"{0} sites", "{0} Stellen", "{0} plaatsen"},
    {"{0} declared in {1}, but no deployment reaches any of them: this run "
     "says "
     "nothing about Article 5",
     "{0} in {1} gekennzeichnet, aber kein Einsatz erreicht sie: dieser "
     "Lauf sagt nichts über Artikel 5",
     "{0} aangegeven in {1}, maar geen deployment bereikt ze: deze controle "
     "zegt niets over artikel 5"},
    {"conditions: {0}", "Voraussetzungen: {0}", "voorwaarden: {0}"},
    {"would change the result: {0}", "würde das Ergebnis ändern: {0}",
     "zou de uitkomst veranderen: {0}"},
    {"would decide the result: {0}", "würde das Ergebnis entscheiden: {0}",
     "zou de uitkomst bepalen: {0}"},
    {"the value no longer reaching '{0}' (step {1})",
     "der Wert erreicht '{0}' nicht mehr (Schritt {1})",
     "de waarde bereikt '{0}' niet meer (stap {1})"},
    {"1 more entry point ends here", "1 weiterer Einstiegspunkt endet hier",
     "nog 1 startpunt eindigt hier"},
    {"{0} more entry points end here", "{0} weitere Einstiegspunkte enden hier",
     "nog {0} startpunten eindigen hier"},
    {"the same holds, for the same reasons, in {0}",
     "dasselbe gilt aus denselben Gründen in {0}",
     "hetzelfde geldt om dezelfde redenen in {0}"},
    {"the same entry in art5.json settles one more place: {0}",
     "derselbe Eintrag in art5.json klärt eine weitere Stelle: {0}",
     "dezelfde vermelding in art5.json bepaalt nog één plaats: {0}"},
    {"the same entry in art5.json settles {0} more places: {1}",
     "derselbe Eintrag in art5.json klärt {0} weitere Stellen: {1}",
     "dezelfde vermelding in art5.json bepaalt nog {0} plaatsen: {1}"},
    {"exception '{0}' is claimed; open: {1}",
     "Ausnahme '{0}' wird geltend gemacht; offen: {1}",
     "uitzondering '{0}' wordt ingeroepen; open: {1}"},
    {"exception '{0}' is claimed but known to lack {1}",
     "Ausnahme '{0}' wird geltend gemacht, es fehlt aber bekanntermaßen {1}",
     "uitzondering '{0}' wordt ingeroepen, maar bekend is dat {1} ontbreekt"},
    {"exception '{0}' is claimed but void because of {1}",
     "Ausnahme '{0}' wird geltend gemacht, entfällt aber wegen {1}",
     "uitzondering '{0}' wordt ingeroepen, maar vervalt door {1}"},
    {"exception '{0}' is claimed in code alone: art5.json has to back it",
     "Ausnahme '{0}' wird nur im Code geltend gemacht: art5.json muss sie "
     "belegen",
     "uitzondering '{0}' wordt alleen in code ingeroepen: art5.json moet haar "
     "onderbouwen"},
    {"assumed", "angenommen", "aangenomen"},
    {"no art5.json was found above {0}: contexts, role and stage are unknown; "
     "'art5 init' writes one for the {1} seen",
     "oberhalb von {0} wurde kein art5.json gefunden: Kontexte, Rolle und "
     "Phase "
     "sind unbekannt; 'art5 init' schreibt eines für {1}",
     "boven {0} is geen art5.json gevonden: contexten, rol en fase zijn "
     "onbekend; 'art5 init' schrijft er een voor {1}"},
    {"1 entry point", "1 gesehenen Einstiegspunkt", "1 gezien startpunt"},
    {"{0} entry points", "{0} gesehene Einstiegspunkte",
     "{0} geziene startpunten"},
    {"not seen in full:", "nicht vollständig gesehen:",
     "niet volledig gezien:"},
    {"and {0} more", "und {0} weitere", "en nog {0}"},
    {"could change 1", "könnte 1 Ergebnis ändern", "kan 1 uitkomst veranderen"},
    {"could change {0}", "könnte {0} Ergebnisse ändern",
     "kan {0} uitkomsten veranderen"},
    {"{0} prohibited, {1} conditional, {2} not yet applicable, {3} allowed",
     "{0} verboten, {1} bedingt, {2} noch nicht anwendbar, {3} erlaubt",
     "{0} verboden, {1} voorwaardelijk, {2} nog niet van toepassing, {3} "
     "toegestaan"},
    {"{0} of them only because nothing was declared: no clearance",
     "davon {0} nur, weil nichts gekennzeichnet ist: keine Freigabe",
     "waarvan {0} alleen omdat niets is aangegeven: geen vrijgave"},
    {"{0} known from the baseline and not shown",
     "{0} aus der Bezugsbasis bekannt und nicht gezeigt",
     "{0} bekend uit de nulmeting en niet getoond"},
    {"this run is incomplete; not analysed in full: {0}",
     "dieser Lauf ist unvollständig; nicht vollständig untersucht: {0}",
     "deze controle is onvolledig; niet volledig onderzocht: {0}"},
    {"this run is incomplete: {0} sites declared, {1} required",
     "dieser Lauf ist unvollständig: {0} Stellen gekennzeichnet, {1} verlangt",
     "deze controle is onvolledig: {0} plaatsen aangegeven, {1} vereist"},
    {"or", "oder", "of"},
    {"called without a body or model, arguments assumed to pass",
     "ohne Rumpf oder Modell aufgerufen, Argumente fließen vermutlich weiter",
     "aangeroepen zonder code of model, argumenten stromen vermoedelijk door"},
    {"indirect call without a known target",
     "indirekter Aufruf ohne bekanntes Ziel",
     "indirecte aanroep zonder bekend doel"},
    {"virtual call resolved by the class hierarchy alone",
     "virtueller Aufruf nur über die Klassenhierarchie aufgelöst",
     "virtuele aanroep alleen via de klassenhiërarchie opgelost"},
    {"access path longer than is followed",
     "Zugriffspfad länger als verfolgt wird",
     "toegangspad langer dan wordt gevolgd"},
    {"several different definitions", "mehrere verschiedene Definitionen",
     "meerdere verschillende definities"},
    {"did not parse", "nicht übersetzbar", "niet te ontleden"},
    {"summary could not be read", "Zusammenfassung nicht lesbar",
     "samenvatting niet leesbaar"},
    {"compiler flag dropped", "Übersetzeroption verworfen",
     "compilervlag weggelaten"},
    {"site that no deployment reaches", "Stelle, die kein Einsatz erreicht",
     "plaats die geen deployment bereikt"},
    {"more combinations of facts than are kept",
     "mehr Tatsachenkombinationen als gehalten werden",
     "meer feitencombinaties dan worden bewaard"},
    {"AI or biometric library called where no purpose is declared",
     "KI- oder Biometriebibliothek ohne erklärten Zweck aufgerufen",
     "AI- of biometriebibliotheek aangeroepen zonder aangegeven doel"},
    {"not followed to its end", "nicht bis zum Ende verfolgt",
     "niet tot het einde gevolgd"},
    {"taken on the word of your own model",
     "auf das Wort eines eigenen Modells übernommen",
     "op gezag van een eigen model overgenomen"},
    {"bodies skipped, the file says that it is a system header",
     "Rümpfe übergangen, die Datei gibt sich als Systemkopfdatei aus",
     "code overgeslagen, het bestand noemt zich een systeemheader"},
    {"in a language that is not analysed",
     "in einer Sprache, die nicht "
     "analysiert wird",
     "in een taal die niet wordt geanalyseerd"},
    {"command of the build that compiles nothing",
     "Befehl des Builds, der nichts übersetzt",
     "opdracht van de build die niets compileert"},
    {"describe it in a model, or name {0} in settings.own_headers",
     "in einem Modell beschreiben oder {0} in settings.own_headers nennen",
     "beschrijf het in een model of noem {0} in settings.own_headers"},
    {"annotate it in {0}, or add the file that defines it to the build",
     "in {0} kennzeichnen oder die Datei, die es definiert, mit übersetzen",
     "annoteer het in {0} of neem het bestand dat het definieert op in de "
     "build"},
    {"add the file that says what is called to the build",
     "die Datei, die das Ziel bestimmt, mit übersetzen",
     "neem het bestand dat het doel bepaalt op in de build"},
    {"make the definitions agree, or give each a name of its own",
     "Definitionen angleichen oder verschieden benennen",
     "maak de definities gelijk of geef elk een eigen naam"},
    {"name what calls it in entry_points or sources of a deployment",
     "den Aufrufer in entry_points oder sources eines Einsatzes nennen",
     "noem wat het aanroept in entry_points of sources van een deployment"},
    {"raise settings.max_fact_sets", "settings.max_fact_sets erhöhen",
     "verhoog settings.max_fact_sets"},
    {"annotate what it takes and gives, or split it (limit: {0})",
     "kennzeichnen, was es nimmt und gibt, oder aufteilen (Grenze: {0})",
     "annoteer wat het neemt en geeft of splits het (grens: {0})"},
    {"check the model against the library",
     "das Modell mit der Bibliothek vergleichen",
     "vergelijk het model met de bibliotheek"},
    {"name it in settings.own_headers", "in settings.own_headers nennen",
     "noem het in settings.own_headers"},
    {"rests on your own models of {0}", "beruht auf eigenen Modellen von {0}",
     "berust op eigen modellen van {0}"},
    {"this run is incomplete: no deployment reaches {0} of the declared sites",
     "dieser Lauf ist unvollständig: {0} der gekennzeichneten Stellen erreicht "
     "kein Einsatz",
     "deze controle is onvolledig: {0} van de aangegeven plaatsen bereikt geen "
     "deployment"},
    {"'{1}' declares {0}, but no path through it declares a purpose",
     "'{1}' erklärt {0}, aber kein Pfad dorthin erklärt einen Zweck",
     "'{1}' geeft {0} aan, maar geen pad daarlangs geeft een doel aan"},
    {"'{0}' ({1}) is called in '{2}', where nothing declares a purpose",
     "'{0}' ({1}) wird in '{2}' aufgerufen, wo nichts einen Zweck erklärt",
     "'{0}' ({1}) wordt aangeroepen in '{2}', waar niets een doel aangeeft"},
    {"did you mean {0}?", "war {0} gemeint?", "bedoelde u {0}?"},
    {"the exception {0} with its evidence",
     "die Ausnahme {0} mit ihrem Nachweis",
     "de uitzondering {0} met haar bewijs"},
    {"one of {0} exceptions with its evidence",
     "eine von {0} Ausnahmen mit ihrem Nachweis",
     "een van {0} uitzonderingen met haar bewijs"},
    {"exception '{0}' no longer lacking {1}",
     "die Ausnahme '{0}' mit dem fehlenden Nachweis {1}",
     "de uitzondering '{0}' met het ontbrekende bewijs {1}"},
    {"a value with {0} is declared here", "hier ist ein Wert mit {0} erklärt",
     "hier is een waarde met {0} aangegeven"},
    {"the value is passed on", "der Wert wird weitergegeben",
     "de waarde wordt doorgegeven"},
    {"the value is thrown", "der Wert wird geworfen",
     "de waarde wordt opgeworpen"},
    {"the value is assumed to pass through an indirect call",
     "der Wert fließt vermutlich durch einen indirekten Aufruf",
     "de waarde stroomt vermoedelijk door een indirecte aanroep"},
    {"suppressed by comments in the code:", "durch Kommentare unterdrückt:",
     "onderdrukt door commentaar in de code:"},
    {"no reason given", "ohne Begründung", "zonder reden"},
    {"at {0}", "bei {0}", "bij {0}"},
    {"{0} steps are left out here", "hier sind {0} Schritte ausgelassen",
     "hier zijn {0} stappen weggelaten"},
    {"Article 5 of the AI Act", "Artikel 5 der KI-Verordnung",
     "Artikel 5 van de AI-verordening"},
    {"deployment", "Einsatz", "deployment"},
    {"provision", "Vorschrift", "bepaling"},
    {"site", "Stelle", "plaats"},
    {"before", "vorher", "voorheen"},
    {"now", "jetzt", "nu"},
    {"What changes", "Was sich ändert", "Wat verandert"},
    {"No verdict changes.", "Kein Urteil ändert sich.",
     "Geen oordeel verandert."},
    {"New findings", "Neue Befunde", "Nieuwe bevindingen"},
    {"Nothing new.", "Nichts Neues.", "Niets nieuws."},
    {"and {0} more", "und {0} weitere", "en nog {0}"},
    {"this run is incomplete", "dieser Lauf ist unvollständig",
     "deze controle is onvolledig"},
};
static_assert(std::size(Texts) ==
              static_cast<size_t>(Phrase::IncompleteRun) + 1);

llvm::StringRef pick(const Translated &T, Language L) {
  switch (L) {
  case Language::English:
    return T.En;
  case Language::German:
    return T.De;
  case Language::Dutch:
    return T.Nl;
  }
  return T.En;
}

} // namespace

std::string phrase(Phrase P, Language L, llvm::ArrayRef<std::string> Args) {
  return fillIn(pick(Texts[static_cast<size_t>(P)], L), Args);
}

std::string numberInWords(size_t N, Language L) {
  static constexpr Translated Words[] = {
      {"no", "keine", "geen"},       {"one", "eine", "een"},
      {"two", "zwei", "twee"},       {"three", "drei", "drie"},
      {"four", "vier", "vier"},      {"five", "fünf", "vijf"},
      {"six", "sechs", "zes"},       {"seven", "sieben", "zeven"},
      {"eight", "acht", "acht"},     {"nine", "neun", "negen"},
      {"ten", "zehn", "tien"},       {"eleven", "elf", "elf"},
      {"twelve", "zwölf", "twaalf"},
  };
  return N < std::size(Words) ? pick(Words[N], L).str() : number(N, L);
}

std::string number(size_t N, Language L) {
  std::string Digits = std::to_string(N);
  char Separator = L == Language::English ? ',' : '.';
  for (size_t At = Digits.size(); At > 3; At -= 3)
    Digits.insert(At - 3, 1, Separator);
  return Digits;
}

} // namespace art5
