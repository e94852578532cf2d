// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// From the text of an art5.json to a Manifest. The schema has passed before
// anything is read here, so types and tokens are as it says.
#include "deployment/Manifest.h"
#include "deployment/EvidenceFile.h"
#include "deployment/ManifestSchema.h"
#include "support/LocatedJson.h"
#include "support/RealPath.h"
#include "support/Text.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include <map>
#include <set>

namespace art5 {

using Json = nlohmann::json;
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace {

/// A value and where it stands.
struct Entry {
  const Json *Value;
  std::string Pointer;

  explicit operator bool() const { return Value != nullptr; }
  std::string text() const { return Value->get<std::string>(); }
};

Entry at(const Entry &Object, const char *Key) {
  if (!Object || !Object.Value->is_object())
    return {nullptr, ""};
  auto It = Object.Value->find(Key);
  if (It == Object.Value->end())
    return {nullptr, ""};
  return {&*It, appendPointer(Object.Pointer, Key)};
}

std::vector<Entry> items(const Entry &Array) {
  std::vector<Entry> Out;
  if (Array)
    for (size_t I = 0; I < Array.Value->size(); ++I)
      Out.push_back({&(*Array.Value)[I], appendPointer(Array.Pointer, I)});
  return Out;
}

std::string textAt(const Entry &Object, const char *Key) {
  Entry E = at(Object, Key);
  return E ? E.text() : "";
}

std::optional<bool> flagAt(const Entry &Object, const char *Key) {
  Entry E = at(Object, Key);
  return E ? std::optional(E.Value->get<bool>()) : std::nullopt;
}

std::optional<double> numberAt(const Entry &Object, const char *Key) {
  Entry E = at(Object, Key);
  return E ? std::optional(E.Value->get<double>()) : std::nullopt;
}

/// Whether two statements can hold for one site: one of them for all sites, or
/// a glob in common. (Different globs may overlap too; that shows on sites.)
bool sameScope(const std::vector<std::string> &A,
               const std::vector<std::string> &B) {
  if (A.empty() || B.empty())
    return true;
  return llvm::any_of(
      A, [&](const std::string &Glob) { return llvm::is_contained(B, Glob); });
}

/// Reads one document.
class ManifestReader {
public:
  ManifestReader(std::shared_ptr<const LocatedJson> Document,
                 std::optional<Date> AsOf, std::vector<Problem> &Problems)
      : Document(std::move(Document)), AsOf(AsOf), Problems(Problems),
        Words(Vocabulary::get()) {}

  Manifest read(Manifest Into) {
    M = std::move(Into);
    Entry Root{&Document->root(), ""};
    checkCharacters(Root);
    for (const Entry &E : items(at(Root, "deployments")))
      readDeployment(E);
    if (M.Deployments.empty())
      addDefault();
    checkNames();
    readSettings(at(Root, "settings"));
    readFiles(at(Root, "models"), Sentence("the model file"), M.Models);
    readFiles(at(Root, "laws"), Sentence("the law file"), M.Laws);
    return std::move(M);
  }

private:
  //===--- Complaints -----------------------------------------------------===//

  void say(Problem::Level Severity, const std::string &Pointer,
           Sentence Message, Sentence Hint) {
    Problems.push_back({Severity, Document->locate(Pointer), Pointer,
                        std::move(Message), std::move(Hint)});
  }
  void error(const std::string &Pointer, Sentence Message, Sentence Hint = {}) {
    say(Problem::Level::Error, Pointer, std::move(Message), std::move(Hint));
  }
  void warn(const std::string &Pointer, Sentence Message, Sentence Hint = {}) {
    say(Problem::Level::Warning, Pointer, std::move(Message), std::move(Hint));
  }

  static Sentence firstPlace(const Location &L) {
    return Sentence("it stands first at line {0}, column {1}",
                    {L.Line, L.Column});
  }

  std::string quote(TokenId Id) const { return inQuotes(Words[Id].Name); }

  //===--- Values ---------------------------------------------------------===//

  /// Names, globs and paths are shown and matched: no control characters.
  /// Running text may have lines.
  void checkCharacters(const Entry &E) {
    if (E.Value->is_string()) {
      bool Running = llvm::StringRef(E.Pointer).ends_with("/reason") ||
                     llvm::StringRef(E.Pointer).ends_with("/offence");
      for (char C : E.Value->get_ref<const std::string &>())
        if (((unsigned char)C < 0x20 &&
             !(Running && (C == '\n' || C == '\t'))) ||
            C == 0x7f)
          return error(E.Pointer, Sentence("{0} holds a control character",
                                           {inQuotes(E.text())}));
    } else if (E.Value->is_array()) {
      for (const Entry &Item : items(E))
        checkCharacters(Item);
    } else if (E.Value->is_object()) {
      for (const auto &[Key, Value] : E.Value->items())
        checkCharacters({&Value, appendPointer(E.Pointer, Key)});
    }
  }

  std::optional<Date> dateAt(const Entry &Object, const char *Key) {
    Entry E = at(Object, Key);
    if (!E)
      return std::nullopt;
    auto D = parseDate(E.text());
    if (!D)
      error(E.Pointer,
            Sentence("{0} is no day of the calendar", {inQuotes(E.text())}));
    return D;
  }

  void readStrings(const Entry &Array, std::vector<std::string> &Texts,
                   std::vector<Location> &Places) {
    for (const Entry &E : items(Array)) {
      Texts.push_back(E.text());
      Places.push_back(Document->locate(E.Pointer));
    }
  }

  TokenId token(Facet F, const Entry &E) {
    return Words.find(F, E.text()).value_or(0);
  }

  std::vector<StatedToken> tokens(Facet F, const Entry &Array) {
    std::vector<StatedToken> Out;
    std::map<TokenId, Location> Seen;
    for (const Entry &E : items(Array)) {
      StatedToken T{token(F, E), Document->locate(E.Pointer)};
      auto [It, New] = Seen.try_emplace(T.Token, T.Where);
      if (New)
        Out.push_back(T);
      else
        warn(E.Pointer, Sentence("{0} stands twice", {quote(T.Token)}),
             firstPlace(It->second));
    }
    return Out;
  }

  //===--- Deployments ----------------------------------------------------===//

  void addDefault() {
    Deployment D = defaultDeployment();
    D.Manifest = M.Path;
    D.Folder = M.Folder;
    D.RealFolder = M.RealFolder;
    M.Deployments.push_back(std::move(D));
  }

  void readDeployment(const Entry &E) {
    Deployment D;
    D.Manifest = M.Path;
    D.Folder = M.Folder;
    D.RealFolder = M.RealFolder;
    D.Document = Document;
    D.RecordPointer = E.Pointer;
    D.Record = std::shared_ptr<const Json>(Document, E.Value);
    D.Where = Document->locate(E.Pointer);
    if (Entry Name = at(E, "name")) {
      D.Name = Name.text();
      D.Where = Document->locate(Name.Pointer);
    }
    readStrings(at(E, "entry_points"), D.EntryPoints, D.EntryPointPlaces);
    readStrings(at(E, "sources"), D.Sources, D.SourcePlaces);
    readDate(E, D);
    if (Entry State = at(E, "member_state"))
      D.MemberState = State.text();
    D.As = parseRole(textAt(E, "role"));
    D.Who = parseActor(textAt(E, "actor"));
    D.When = parseStage(textAt(E, "stage"));
    D.Contexts = tokens(Facet::Context, at(E, "contexts"));
    D.Subjects = tokens(Facet::Subject, at(E, "subjects"));
    On = judgedOn(D, AsOf);
    Name = D.Name;
    D.Facts = readFacts(at(E, "facts"));
    D.Refuted = readFacts(at(E, "refuted"));
    checkFacts(E, D);
    readExemptions(at(E, "exemptions"), D);
    readScoring(at(E, "scoring"), D);
    readRbi(at(E, "rbi"), D);
    checkSharedFiles(D);
    M.Deployments.push_back(std::move(D));
  }

  void readDate(const Entry &E, Deployment &D) {
    D.AsOf = dateAt(E, "date");
    if (D.AsOf && !AsOf && *D.AsOf < today())
      warn(at(E, "date").Pointer,
           Sentence("deployment {0} is judged on {1}, a day in the past",
                    {inQuotes(D.Name), formatDate(*D.AsOf)}),
           Sentence("leave 'date' out for today, or give --as-of for a day of "
                    "choice"));
  }

  void checkNames() {
    std::map<std::string, const Deployment *> Seen;
    for (const Deployment &D : M.Deployments) {
      auto [It, New] = Seen.try_emplace(D.Name, &D);
      if (New)
        continue;
      bool Named = at({D.Record.get(), ""}, "name").Value != nullptr;
      error(Named ? D.RecordPointer + "/name" : D.RecordPointer,
            Named
                ? Sentence("two deployments are named {0}", {inQuotes(D.Name)})
                : Sentence("two deployments are named {0}, the name of one "
                           "that gives none",
                           {inQuotes(D.Name)}),
            firstPlace(It->second->Where));
    }
  }

  //===--- Facts ----------------------------------------------------------===//

  std::vector<StatedFact> readFacts(const Entry &Array) {
    std::vector<StatedFact> Out;
    for (const Entry &E : items(Array)) {
      StatedFact F;
      F.Where = Document->locate(E.Pointer);
      Entry Full = E.Value->is_string() ? E : at(E, "fact");
      F.Fact = Words.find(Full.text()).value_or(0);
      readStrings(at(E, "applies_to"), F.AppliesTo, F.AppliesToPlaces);
      F.StatedBy = textAt(E, "stated_by");
      F.Reason = textAt(E, "reason");
      F.File = textAt(E, "file");
      if (checkFactFile(E, F))
        Out.push_back(std::move(F));
    }
    return Out;
  }

  /// Sets the grade; false if \p F is evidence that is not there.
  bool checkFactFile(const Entry &E, StatedFact &F) {
    if (F.File.empty())
      return true;
    fs::file_status Status;
    std::error_code EC = fs::status(resolvePath(M.Folder, F.File), Status);
    if (!EC && Status.type() == fs::file_type::regular_file) {
      F.Grade = EvidenceGrade::Filed;
      return true;
    }
    bool IsEvidence = Words[F.Fact].In == Facet::Evidence;
    Sentence Text("the file {0} behind {1} cannot be read ({2})",
                  {inQuotes(F.File), behind(F),
                   EC ? Sentence::verbatim(EC.message())
                      : Sentence("not a regular file")});
    if (IsEvidence)
      Text = Sentence("{0}; it counts as not supplied", {Text});
    warn(at(E, "file").Pointer, Text,
         Sentence("paths are relative to the folder of this art5.json"));
    return !IsEvidence;
  }

  Sentence behind(const StatedFact &F) const {
    std::string Fact = inQuotes(Words[F.Fact].Full);
    return F.StatedBy.empty()
               ? Sentence::verbatim(Fact)
               : Sentence("{0}, stated by {1},", {Fact, inQuotes(F.StatedBy)});
  }

  void checkFacts(const Entry &E, const Deployment &D) {
    checkTwice(at(E, "facts"), D.Facts);
    checkTwice(at(E, "refuted"), D.Refuted);
    for (const StatedFact &R : D.Refuted)
      for (const StatedFact &F : D.Facts)
        if (F.Fact == R.Fact && sameScope(F.AppliesTo, R.AppliesTo)) {
          contradiction(F, R);
          break;
        }
    for (size_t I = 0; I < D.Facts.size(); ++I)
      checkPairs(D, I);
    for (const StatedFact &R : D.Refuted)
      for (const auto *List : {&D.Contexts, &D.Subjects})
        for (const StatedToken &T : *List)
          if (T.Token == R.Fact && R.AppliesTo.empty())
            contradiction({T.Token, {}, {}, "", "", "", {}, T.Where}, R);
  }

  void contradiction(const StatedFact &F, const StatedFact &R) {
    Problems.push_back(
        {Problem::Level::Error, R.Where, "",
         Sentence("deployment {0} both states and refutes {1}",
                  {inQuotes(Name), inQuotes(Words[F.Fact].Full)}),
         Sentence("it is stated at line {0}, column {1}",
                  {F.Where.Line, F.Where.Column})});
  }

  void checkTwice(const Entry &Array, const std::vector<StatedFact> &Facts) {
    std::map<std::pair<TokenId, std::vector<std::string>>, Location> Seen;
    for (const StatedFact &F : Facts) {
      auto [It, New] = Seen.try_emplace({F.Fact, F.AppliesTo}, F.Where);
      if (!New)
        Problems.push_back(
            {Problem::Level::Warning, F.Where, Array.Pointer,
             Sentence("{0} stands twice", {inQuotes(Words[F.Fact].Full)}),
             firstPlace(It->second)});
    }
  }

  /// Facts that cannot both hold, and claims among the facts.
  void checkPairs(const Deployment &D, size_t I) {
    const StatedFact &F = D.Facts[I];
    if (Words[F.Fact].In == Facet::Exemption)
      Problems.push_back({Problem::Level::Warning, F.Where, "",
                          Sentence("{0} under 'facts' is a claim without "
                                   "evidence and exempts from nothing",
                                   {inQuotes(Words[F.Fact].Full)}),
                          Sentence("claim it under 'exemptions', with its "
                                   "evidence")});
    if (!F.AppliesTo.empty())
      return;
    for (const StatedFact &Other : llvm::ArrayRef(D.Facts).drop_front(I + 1))
      if (Other.AppliesTo.empty() && Words.contradict(F.Fact, Other.Fact))
        Problems.push_back(
            {Problem::Level::Warning, Other.Where, "",
             Sentence("{0} and {1} cannot both hold for one site",
                      {inQuotes(Words[F.Fact].Full),
                       inQuotes(Words[Other.Fact].Full)}),
             Sentence("say with 'applies_to' which holds where")});
  }

  //===--- Evidence -------------------------------------------------------===//

  /// \p Of is "the claim 'x'" or "rbi".
  std::vector<Evidence> readEvidence(const Entry &Array, const Sentence &Of) {
    std::vector<Evidence> Out;
    for (const Entry &E : items(Array)) {
      Evidence Piece;
      Piece.Where = Document->locate(E.Pointer);
      Piece.Kind =
          token(Facet::Evidence, E.Value->is_string() ? E : at(E, "kind"));
      Piece.File = textAt(E, "file");
      Piece.Sha256 = textAt(E, "sha256");
      Piece.ApprovedBy = textAt(E, "approved_by");
      Piece.ValidUntil = dateAt(E, "valid_until");
      if (!Piece.Sha256.empty() && Piece.File.empty())
        error(at(E, "sha256").Pointer, Sentence("a checksum without its file"),
              Sentence("name the file under 'file'"));
      for (Problem &P : gradeEvidence(Piece, M.Folder, On))
        tellEvidence(Piece, Of, E.Pointer, std::move(P));
      Out.push_back(std::move(Piece));
    }
    dropReplaced(Out);
    return Out;
  }

  void tellEvidence(const Evidence &Piece, const Sentence &Of,
                    const std::string &Pointer, Problem P) {
    Sentence Approved =
        Piece.ApprovedBy.empty()
            ? Sentence("nobody named as having approved it")
            : Sentence("approved by {0}", {inQuotes(Piece.ApprovedBy)});
    P.Message =
        Sentence("the evidence {0} of {1} in deployment {2} ({3}) {4}",
                 {quote(Piece.Kind), Of, inQuotes(Name), Approved, P.Message});
    P.Pointer = Pointer;
    Problems.push_back(std::move(P));
  }

  /// One file that is to prove several things is looked at again: it is filed,
  /// but nobody verified that it proves each of them.
  void checkSharedFiles(Deployment &D) {
    std::map<std::string, std::vector<Evidence *>> ByFile;
    auto Add = [&](std::vector<Evidence> &List) {
      for (Evidence &E : List)
        if (!E.File.empty() && E.Found == Evidence::State::Supplied)
          ByFile[resolvePath(M.Folder, E.File)].push_back(&E);
    };
    for (ExemptionClaim &C : D.Exemptions)
      Add(C.Supplied);
    if (D.Rbi)
      Add(D.Rbi->Supplied);
    for (auto &[Path, Pieces] : ByFile) {
      TokenId First = Pieces.front()->Kind;
      auto Other = llvm::find_if(
          Pieces, [&](const Evidence *E) { return E->Kind != First; });
      if (Other == Pieces.end())
        continue;
      for (Evidence *E : Pieces)
        E->Grade = std::min(E->Grade, EvidenceGrade::Filed);
      Problems.push_back(
          {Problem::Level::Warning, (*Other)->Where, "",
           Sentence("the file {0} stands for the evidence {1} and {2} in "
                    "deployment {3}: it counts as filed, not as verified",
                    {inQuotes((*Other)->File), quote(First),
                     quote((*Other)->Kind), inQuotes(Name)}),
           Sentence("give each kind a file of its own")});
    }
  }

  /// Where one proof of a kind is in force, the stale ones beside it are its
  /// predecessors and decide nothing.
  static void dropReplaced(std::vector<Evidence> &All) {
    std::set<TokenId> InForce;
    for (const Evidence &E : All)
      if (E.Found == Evidence::State::Supplied)
        InForce.insert(E.Kind);
    llvm::erase_if(All, [&](const Evidence &E) {
      return E.Found != Evidence::State::Supplied && InForce.count(E.Kind);
    });
  }

  std::vector<TokenId> readLacks(const Entry &Array,
                                 const std::vector<Evidence> &Supplied) {
    std::vector<TokenId> Out;
    for (const StatedToken &T : tokens(Facet::Evidence, Array)) {
      for (const Evidence &E : Supplied)
        if (E.Kind == T.Token && E.Found == Evidence::State::Supplied) {
          Problems.push_back(
              {Problem::Level::Error, T.Where, Array.Pointer,
               Sentence("{0} stands under both 'evidence' and 'lacks'",
                        {quote(T.Token)}),
               firstPlace(E.Where)});
          break;
        }
      Out.push_back(T.Token);
    }
    return Out;
  }

  //===--- Exemptions, scoring, rbi ---------------------------------------===//

  void readExemptions(const Entry &Array, Deployment &D) {
    for (const Entry &E : items(Array)) {
      ExemptionClaim C;
      Entry Claim = at(E, "claim");
      C.Claim = token(Facet::Exemption, Claim);
      C.Where = Document->locate(Claim.Pointer);
      readStrings(at(E, "applies_to"), C.AppliesTo, C.AppliesToPlaces);
      C.Supplied = readEvidence(at(E, "evidence"),
                                Sentence("the claim {0}", {quote(C.Claim)}));
      C.Lacks = readLacks(at(E, "lacks"), C.Supplied);
      for (const ExemptionClaim &Earlier : D.Exemptions)
        if (Earlier.Claim == C.Claim &&
            sameScope(Earlier.AppliesTo, C.AppliesTo)) {
          error(Claim.Pointer,
                Sentence("{0} is claimed twice for the same sites",
                         {quote(C.Claim)}),
                firstPlace(Earlier.Where));
          break;
        }
      D.Exemptions.push_back(std::move(C));
    }
  }

  void readScoring(const Entry &E, Deployment &D) {
    if (!E)
      return;
    ScoringRecord S;
    S.OriginDomains = tokens(Facet::Domain, at(E, "origin_domains"));
    if (Entry Use = at(E, "use_domain"))
      S.UseDomain =
          StatedToken{token(Facet::Domain, Use), Document->locate(Use.Pointer)};
    S.DomainsRelated = flagAt(E, "domains_related");
    S.TreatmentProportionate = flagAt(E, "treatment_proportionate");
    D.Scoring = std::move(S);
  }

  void readRbi(const Entry &E, Deployment &D) {
    if (!E)
      return;
    RbiRecord R;
    R.Where = Document->locateKey(E.Pointer);
    if (Entry Objective = at(E, "objective"))
      R.Objective = Objective.text();
    R.AnnexII = flagAt(E, "annex_ii");
    R.MaxPenaltyYears = numberAt(E, "max_penalty_years");
    R.Supplied = readEvidence(at(E, "evidence"), Sentence::verbatim("'rbi'"));
    R.Lacks = readLacks(at(E, "lacks"), R.Supplied);
    R.Urgent = flagAt(E, "urgent");
    Entry Authorisation = at(E, "authorisation");
    if (Entry Status = at(Authorisation, "status"))
      R.AuthorisationStatus = Status.text();
    R.RequestHours = numberAt(Authorisation, "request_hours");
    R.Offence = textAt(E, "offence");
    Entry After = at(E, "after_refusal");
    R.UseStopped = flagAt(After, "use_stopped");
    R.DataDeleted = flagAt(After, "data_deleted");
    if (After && R.AuthorisationStatus && *R.AuthorisationStatus != "refused")
      warn(After.Pointer,
           Sentence("'after_refusal' is stated, but the authorisation is {0}",
                    {inQuotes(*R.AuthorisationStatus)}));
    D.Rbi = std::move(R);
  }

  //===--- Settings and files ---------------------------------------------===//

  void readSettings(const Entry &E) {
    if (!E) {
      M.Settings = std::make_shared<const Json>(Json::object());
      return;
    }
    M.Settings = std::shared_ptr<const Json>(Document, E.Value);
    std::vector<Location> Ignored;
    readStrings(at(E, "exclude"), M.Exclude, Ignored);
    readStrings(at(E, "own_headers"), M.OwnHeaders, Ignored);
    if (Entry Most = at(E, "max_fact_sets"))
      M.MaxFactSets = Most.Value->get<unsigned>();
    M.RequiredGrade = parseGrade(textAt(E, "evidence_grade"))
                          .value_or(EvidenceGrade::Asserted);
  }

  void readFiles(const Entry &Array, const Sentence &What,
                 std::vector<std::string> &Out) {
    for (const Entry &E : items(Array)) {
      std::string Path = resolvePath(M.Folder, E.text());
      fs::file_status Status;
      if (std::error_code EC = fs::status(Path, Status))
        error(E.Pointer,
              Sentence("{0} {1} cannot be read: {2}",
                       {What, inQuotes(E.text()), EC.message()}),
              Sentence("paths are relative to the folder of this art5.json"));
      else if (Status.type() != fs::file_type::regular_file)
        error(E.Pointer, Sentence("{0} {1} is not a regular file",
                                  {What, inQuotes(E.text())}));
      Out.push_back(std::move(Path));
    }
  }

  std::shared_ptr<const LocatedJson> Document;
  std::optional<Date> AsOf;
  std::vector<Problem> &Problems;
  const Vocabulary &Words;
  Manifest M;
  Date On;          ///< The date on which the current deployment is judged.
  std::string Name; ///< Of the current deployment.
};

/// \p Path, absolute and without "." and "..". Where ".." follows a symbolic
/// link, only the file system knows what it means.
std::string absolutePath(llvm::StringRef Path) {
  llvm::SmallString<256> Out(Path);
  fs::make_absolute(Out);
  llvm::SmallString<256> Real;
  llvm::StringRef Parent = path::parent_path(Out);
  if (Parent.contains("..") && !fs::real_path(Parent, Real)) {
    path::append(Real, path::filename(Out));
    Out = Real;
  }
  path::remove_dots(Out, /*remove_dot_dot=*/true);
  return Out.str().str();
}

/// A version that this program does not know is the only thing to say.
bool knowsVersion(const LocatedJson &Document, std::vector<Problem> &Problems) {
  const Json &Root = Document.root();
  if (!Root.is_object())
    return true;
  auto It = Root.find("version");
  if (It == Root.end() || !It->is_number() || *It == Json(1))
    return true;
  Problems.push_back(
      {Problem::Level::Error, Document.locate("/version"), "/version",
       Sentence("version {0} of this format is not known", {It->dump()}),
       Sentence("this art5 reads version 1")});
  return false;
}

std::optional<Manifest> fromDocument(std::optional<LocatedJson> Parsed,
                                     llvm::StringRef Path,
                                     std::optional<Date> AsOf,
                                     std::vector<Problem> &Problems) {
  if (!Parsed || !knowsVersion(*Parsed, Problems) ||
      !validate(*Parsed, manifestSchema(), Problems, explainToken))
    return std::nullopt;
  Manifest M;
  M.Path = absolutePath(Path);
  M.Folder = path::parent_path(M.Path).str();
  M.RealFolder = realPath(M.Folder);
  std::vector<Problem> Mine;
  M = ManifestReader(std::make_shared<const LocatedJson>(std::move(*Parsed)),
                     AsOf, Mine)
          .read(std::move(M));
  sortByPlace(Mine);
  bool Failed = hasError(Mine);
  llvm::append_range(Problems, Mine);
  if (Failed)
    return std::nullopt;
  return M;
}

/// The nearest manifest upwards from the folder \p From.
std::optional<std::string> nearest(llvm::StringRef From) {
  for (llvm::StringRef Folder = From; !Folder.empty();
       Folder = path::parent_path(Folder)) {
    llvm::SmallString<256> Candidate(Folder);
    path::append(Candidate, ManifestName);
    fs::file_status Status;
    // Not followed: a link to nothing exists.
    if (!fs::status(Candidate, Status, /*follow=*/false) &&
        !fs::is_directory(Candidate))
      return Candidate.str().str();
  }
  return std::nullopt;
}

} // namespace

std::optional<Manifest> loadManifest(llvm::StringRef Path,
                                     std::optional<Date> AsOf,
                                     std::vector<Problem> &Problems) {
  return fromDocument(LocatedJson::read(Path, Problems), Path, AsOf, Problems);
}

std::optional<Manifest> parseManifest(llvm::StringRef Text,
                                      llvm::StringRef Path,
                                      std::optional<Date> AsOf,
                                      std::vector<Problem> &Problems) {
  return fromDocument(LocatedJson::parse(Text, Path, Problems), Path, AsOf,
                      Problems);
}

std::optional<std::string> findManifest(llvm::StringRef SourceFile) {
  if (SourceFile.contains('\0'))
    return std::nullopt;
  std::string Path = absolutePath(SourceFile);
  bool IsFolder = fs::is_directory(Path);
  if (auto Found = nearest(IsFolder ? Path : path::parent_path(Path)))
    return Found;
  llvm::SmallString<256> Real;
  if (fs::real_path(Path, Real))
    return std::nullopt;
  return nearest(IsFolder ? Real.str() : path::parent_path(Real));
}

std::optional<std::string> outerManifest(llvm::StringRef Manifest,
                                         llvm::StringRef Root) {
  llvm::StringRef Folder = path::parent_path(Manifest);
  llvm::SmallString<256> Git(Folder);
  path::append(Git, ".git");
  if (fs::exists(Git))
    return std::nullopt; // The project ends here.
  std::optional<std::string> Found = nearest(path::parent_path(Folder));
  if (!Found)
    return std::nullopt;
  llvm::StringRef In = path::parent_path(*Found);
  bool Within = In == Root || In.starts_with((Root + "/").str());
  return Within ? Found : std::nullopt;
}

Manifest defaultManifest() {
  Manifest M;
  M.Deployments.push_back(defaultDeployment());
  M.Settings = std::make_shared<const Json>(Json::object());
  return M;
}

bool checkNamesUnique(llvm::ArrayRef<const Manifest *> Manifests,
                      std::vector<Problem> &Problems) {
  std::map<std::string, const Deployment *> Seen;
  bool Unique = true;
  for (const Manifest *M : Manifests)
    for (const Deployment &D : M->Deployments) {
      // One that nobody wrote cannot be renamed.
      if (!D.Where.isValid())
        continue;
      auto [It, New] = Seen.try_emplace(D.Name, &D);
      if (New || It->second->Manifest == D.Manifest)
        continue;
      Unique = false;
      Problems.push_back(
          {Problem::Level::Error, D.Where, "",
           Sentence("two deployments are named {0}", {inQuotes(D.Name)}),
           Sentence("the other stands at {0}", {format(It->second->Where)})});
    }
  return Unique;
}

} // namespace art5
