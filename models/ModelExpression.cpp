// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// A recursive descent over one line of text.
#include "models/ModelExpression.h"
#include "support/Sentence.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/Twine.h"
#include <algorithm>
#include <optional>

using namespace art5;
using Step = ModelStep;

namespace {

class Parser {
public:
  explicit Parser(llvm::StringRef Text) : Text(Text) {}

  llvm::Expected<ModelExpression> parse() {
    ModelExpression E;
    skipSpaces();
    if (take('&'))
      E.AddressOf = true;
    if (!place(E, 0))
      return failure();
    if (At != Text.size() &&
        fail(Sentence("expected the end of the expression")))
      return failure();
    if (E.Steps.size() > ModelExpression::MaxSteps) {
      At = 0;
      fail(Sentence("more than {0} steps", {ModelExpression::MaxSteps}));
      return failure();
    }
    return E;
  }

private:
  static constexpr unsigned MaxNesting = 16;

  bool place(ModelExpression &E, unsigned Depth) {
    if (Depth > MaxNesting)
      return !fail(Sentence("nested too deeply"));
    if (!take('*'))
      return postfix(E, Depth);
    if (!place(E, Depth + 1))
      return false;
    E.Steps.push_back({Step::Kind::Deref, 0, ""});
    return true;
  }

  bool postfix(ModelExpression &E, unsigned Depth) {
    if (!root(E, Depth))
      return false;
    while (true) {
      if (take('[')) {
        if (!index(E))
          return false;
      } else if (take('.')) {
        if (!part(E))
          return false;
      } else if (Text.substr(At).starts_with("->")) {
        At += 2;
        skipSpaces();
        E.Steps.push_back({Step::Kind::Deref, 0, ""});
        if (!part(E))
          return false;
      } else {
        return true;
      }
    }
  }

  bool root(ModelExpression &E, unsigned Depth) {
    if (take('('))
      return place(E, Depth + 1) && expect(')');
    size_t Start = At;
    llvm::StringRef Word = word();
    if (Word == "this") {
      E.From = ModelExpression::Root::This;
      return true;
    }
    if (Word == "result") {
      E.From = ModelExpression::Root::Result;
      return true;
    }
    if (Word == "exception") {
      E.From = ModelExpression::Root::Exception;
      return true;
    }
    if (Word == "args") {
      E.From = ModelExpression::Root::Pack;
      return true;
    }
    if (std::optional<unsigned> N = argument(Word)) {
      E.Number = *N;
      E.From = ModelExpression::Root::Argument;
      if (Text.substr(At).starts_with("...")) {
        At += 3;
        skipSpaces();
        E.From = ModelExpression::Root::Pack;
      }
      return true;
    }
    At = Start;
    return !fail(
        Sentence("expected 'this', 'result', 'exception', 'args' or 'arg0' to "
                 "'arg{0}'",
                 {ModelExpression::MaxArgument}));
  }

  bool index(ModelExpression &E) {
    if (take('*')) {
      E.Steps.push_back({Step::Kind::Element, 0, ""});
      return expect(']');
    }
    if (Text.substr(At).starts_with("\"")) {
      size_t End = Text.find('"', At + 1);
      if (End == llvm::StringRef::npos)
        return !fail(Sentence("the string does not end"));
      E.Steps.push_back(
          {Step::Kind::Literal, 0, Text.slice(At, End + 1).str()});
      At = End + 1;
      skipSpaces();
      return expect(']');
    }
    size_t Start = At;
    if (At < Text.size() && Text[At] == '-')
      ++At;
    while (At < Text.size() && llvm::isDigit(Text[At]))
      ++At;
    llvm::StringRef Number = Text.slice(Start, At);
    if (!Number.empty() && Number != "-") {
      E.Steps.push_back({Step::Kind::Literal, 0, Number.str()});
      skipSpaces();
      return expect(']');
    }
    At = Start;
    if (std::optional<unsigned> N = argument(word())) {
      E.Steps.push_back({Step::Kind::Argument, *N, ""});
      return expect(']');
    }
    At = Start;
    return !fail(Sentence("expected '*', 'argN', an integer or a string"));
  }

  bool part(ModelExpression &E) {
    if (take('<')) {
      unsigned N = 0;
      llvm::StringRef Digits = word();
      if (Digits == "args") {
        E.Steps.push_back({Step::Kind::Position, 0, ""});
        return expect('>');
      }
      if (Digits.getAsInteger(10, N) || N > ModelExpression::MaxArgument)
        return !fail(Sentence("expected the number of a template argument"));
      E.Steps.push_back({Step::Kind::Template, N, ""});
      return expect('>');
    }
    llvm::StringRef Name = word();
    if (Name.empty())
      return !fail(Sentence("expected the name of a part"));
    E.Steps.push_back({Step::Kind::Part, 0, Name.str()});
    return true;
  }

  static std::optional<unsigned> argument(llvm::StringRef Word) {
    unsigned N = 0;
    if (!Word.consume_front("arg") || Word.empty() ||
        (Word.size() > 1 && Word[0] == '0') ||
        !llvm::all_of(Word, llvm::isDigit) || Word.getAsInteger(10, N) ||
        N > ModelExpression::MaxArgument)
      return std::nullopt;
    return N;
  }

  llvm::StringRef word() {
    size_t Start = At;
    while (At < Text.size() && (llvm::isAlnum(Text[At]) || Text[At] == '_'))
      ++At;
    llvm::StringRef Word = Text.slice(Start, At);
    skipSpaces();
    return Word;
  }

  bool take(char C) {
    if (At == Text.size() || Text[At] != C)
      return false;
    ++At;
    skipSpaces();
    return true;
  }
  bool expect(char C) {
    return take(C) || !fail(Sentence("expected '{0}'", {std::string(1, C)}));
  }
  void skipSpaces() {
    while (At < Text.size() && Text[At] == ' ')
      ++At;
  }

  /// Always true, so that `return !fail(...)` reads as it acts.
  bool fail(Sentence Why) {
    if (Message.empty())
      Message = Sentence("{0} at character {1}", {std::move(Why), At + 1});
    return true;
  }
  llvm::Error failure() { return art5::failure(Message); }

  llvm::StringRef Text;
  size_t At = 0;
  Sentence Message;
};

} // namespace

llvm::Expected<ModelExpression> ModelExpression::parse(llvm::StringRef Text) {
  return Parser(Text).parse();
}

int ModelExpression::highestArgument() const {
  int Highest = From == Root::Argument ? int(Number) : -1;
  for (const ModelStep &S : Steps)
    if (S.K == Step::Kind::Argument)
      Highest = std::max(Highest, int(S.Number));
  return Highest;
}

unsigned ModelExpression::neededTemplateArguments() const {
  unsigned Needed = 0;
  for (const ModelStep &S : Steps)
    if (S.K == Step::Kind::Template)
      Needed = std::max(Needed, S.Number + 1);
  return Needed;
}

static std::string rootText(const ModelExpression &E) {
  switch (E.From) {
  case ModelExpression::Root::This:
    return "this";
  case ModelExpression::Root::Result:
    return "result";
  case ModelExpression::Root::Exception:
    return "exception";
  case ModelExpression::Root::Argument:
    return "arg" + std::to_string(E.Number);
  case ModelExpression::Root::Pack:
    return E.Number ? "arg" + std::to_string(E.Number) + "..." : "args";
  }
  return "";
}

std::string ModelExpression::str() const {
  std::string Out = rootText(*this);
  for (const ModelStep &S : Steps) {
    bool Prefixed = !Out.empty() && Out[0] == '*';
    if (Prefixed && S.K != Step::Kind::Deref)
      Out = "(" + Out + ")";
    switch (S.K) {
    case Step::Kind::Deref:
      Out = "*" + Out;
      break;
    case Step::Kind::Element:
      Out += "[*]";
      break;
    case Step::Kind::Literal:
      Out += "[" + S.Text + "]";
      break;
    case Step::Kind::Argument:
      Out += "[arg" + std::to_string(S.Number) + "]";
      break;
    case Step::Kind::Part:
      Out += "." + S.Text;
      break;
    case Step::Kind::Position:
      Out += ".<args>";
      break;
    case Step::Kind::Template:
      Out += ".<" + std::to_string(S.Number) + ">";
      break;
    }
  }
  return (AddressOf ? "&" : "") + Out;
}
