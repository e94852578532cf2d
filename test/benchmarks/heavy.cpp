// What a std-heavy file of a real program looks like to a parser.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>
#include <future>
#include <iostream>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <regex>
#include <sstream>
#include <string>
#include <unordered_map>
#include <vector>

[[clang::annotate("art5::source", "written_text")]] std::string readNote();
[[clang::annotate("art5::purpose", "text_sentiment_analysis")]] int
tone(const std::string &Note);

struct Word {
  std::string Text;
  std::vector<std::size_t> Places;
};

class Index {
public:
  void add(const std::string &Line, std::size_t Place) {
    static const std::regex Pattern("[A-Za-z]+");
    for (auto It = std::sregex_iterator(Line.begin(), Line.end(), Pattern);
         It != std::sregex_iterator(); ++It) {
      Word &W = Words[It->str()];
      W.Text = It->str();
      W.Places.push_back(Place);
    }
  }
  template <typename Fn> void each(Fn Visit) const {
    for (const auto &[Text, W] : Words)
      Visit(W);
  }
  nlohmann::json toJson() const {
    nlohmann::json Result = nlohmann::json::array();
    each([&](const Word &W) {
      Result.push_back({{"text", W.Text}, {"places", W.Places}});
    });
    return Result;
  }

private:
  std::map<std::string, Word> Words;
};

static std::vector<std::filesystem::path> textsBelow(const std::string &Root) {
  std::vector<std::filesystem::path> Result;
  for (const auto &Entry :
       std::filesystem::recursive_directory_iterator(Root))
    if (Entry.is_regular_file() && Entry.path().extension() == ".txt")
      Result.push_back(Entry.path());
  std::sort(Result.begin(), Result.end());
  return Result;
}

static std::unique_ptr<Index> indexOf(const std::filesystem::path &File) {
  auto Result = std::make_unique<Index>();
  std::ifstream In(File);
  std::string Line;
  for (std::size_t Place = 0; std::getline(In, Line); ++Place)
    Result->add(Line, Place);
  return Result;
}

int main(int Count, char **Words) {
  std::vector<std::future<std::unique_ptr<Index>>> Jobs;
  for (const auto &File : textsBelow(Count > 1 ? Words[1] : "."))
    Jobs.push_back(std::async(std::launch::async, indexOf, File));
  std::unordered_map<std::string, int> Tones;
  std::function<void(const std::string &)> Judge =
      [&](const std::string &Note) { Tones[Note] = tone(Note); };
  Judge(readNote());
  std::ostringstream Out;
  for (auto &Job : Jobs)
    Out << Job.get()->toJson().dump() << '\n';
  std::cout << Out.str();
}
