// Part of art5, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// Reads the command line.
#include "desk/Options.h"
#include "desk/Error.h"
#include <array>
#include <charconv>
#include <string_view>

using namespace desk;

namespace {

/// An option with a value, and where the value goes.
struct TextOption {
  std::string_view Name;
  std::string Options::*Into;
};
struct NumberOption {
  std::string_view Name;
  unsigned Options::*Into;
};

constexpr std::array<TextOption, 8> TextOptions{{
    {"--source", &Options::Source},
    {"--cascade", &Options::Cascade},
    {"--eye-cascade", &Options::EyeCascade},
    {"--emotion-model", &Options::EmotionModel},
    {"--embedding-model", &Options::EmbeddingModel},
    {"--index", &Options::Index},
    {"--subject", &Options::Subject},
    {"--text", &Options::Text},
}};
constexpr std::array<NumberOption, 3> NumberOptions{{
    {"--max-frames", &Options::MaxFrames},
    {"--max-pages", &Options::MaxPages},
    {"--max-depth", &Options::MaxDepth},
}};

} // namespace

static unsigned parseNumber(std::string_view Name, std::string_view Text) {
  unsigned Value = 0;
  auto [End, Code] =
      std::from_chars(Text.data(), Text.data() + Text.size(), Value);
  if (Code != std::errc() || End != Text.data() + Text.size())
    throw Error(std::string(Name) + " takes a number, not '" +
                std::string(Text) + "'");
  return Value;
}

/// True if \p Name is an option with a value, which is then stored.
static bool storeValue(Options &Opts, std::string_view Name,
                       const char *Value) {
  auto Need = [&] {
    if (!Value)
      throw Error(std::string(Name) + " needs a value");
    return std::string_view(Value);
  };
  for (const TextOption &Text : TextOptions)
    if (Text.Name == Name) {
      Opts.*Text.Into = Need();
      return true;
    }
  for (const NumberOption &Number : NumberOptions)
    if (Number.Name == Name) {
      Opts.*Number.Into = parseNumber(Name, Need());
      return true;
    }
  return false;
}

Options desk::parseOptions(int Argc, const char *const *Argv) {
  Options Opts;
  for (int I = 1; I < Argc; ++I) {
    std::string_view Word = Argv[I];
    if (Word == "--help" || Word == "-h")
      Opts.Command = "help";
    else if (Word == "--verbose")
      Opts.Level = LogLevel::Verbose;
    else if (Word == "--quiet")
      Opts.Level = LogLevel::Quiet;
    else if (storeValue(Opts, Word, I + 1 < Argc ? Argv[I + 1] : nullptr))
      ++I;
    else if (Word.starts_with("-"))
      throw Error("unknown option '" + std::string(Word) + "'; see --help");
    else if (Opts.Command.empty())
      Opts.Command = Word;
    else
      Opts.Arguments.emplace_back(Word);
  }
  return Opts;
}

const char *desk::optionHelp() {
  return "options:\n"
         "  --source camera:N|FILE   where frames come from (camera:0)\n"
         "  --cascade FILE           Haar cascade for faces\n"
         "  --eye-cascade FILE       Haar cascade for eyes\n"
         "  --emotion-model FILE     ONNX model, 1x1x64x64 in, 8 scores out\n"
         "  --embedding-model FILE   ONNX face recognition model\n"
         "  --index FILE             face index (faces.yml)\n"
         "  --subject NAME           the person concerned\n"
         "  --text TEXT              the message whose tone is asked\n"
         "  --max-frames N           stop after N frames (0: never)\n"
         "  --max-pages N            pages that a crawl may read (100)\n"
         "  --max-depth N            links between seed and page (3)\n"
         "  --verbose, --quiet, --help\n";
}
