// SPDX-License-Identifier: Apache-2.0
#include "cli/terms/find_command.hpp"

#include "cli/input.hpp"
#include "cli/settings.hpp"
#include "glossary/matcher.hpp"
#include "text/character.hpp"
#include "text/encoding.hpp"
#include "text/locale.hpp"
#include "text/printable.hpp"
#include "text/split.hpp"
#include "text/utf8.hpp"

#include <fmt/ostream.h>
#include <nlohmann/json.hpp>

#include <istream>
#include <map>

namespace tolmach::cli {
namespace {

using Json = nlohmann::ordered_json;

// A matcher for each language that is asked for.
class Matchers {
  public:
    explicit Matchers(const glossary::Concepts& concepts) : concepts_(concepts) {}

    base::Result<const glossary::Matcher*> of(const std::string& language) {
        if (!text::is_language_tag(language))
            return base::fail(base::ErrorCode::Usage,
                              language.empty() ? "the language of the text is not said"
                                               : "'" + language + "' is no language tag",
                              {}, "give one such as en, fr, ru or be with --lang");
        auto at = built_.find(language);
        if (at == built_.end()) at = built_.emplace(language, glossary::Matcher(concepts_, language)).first;
        return &at->second;
    }

  private:
    const glossary::Concepts& concepts_;
    std::map<std::string, glossary::Matcher> built_;
};

std::string_view slice(std::string_view text, base::CodePointSpan span) {
    const std::size_t start = text::byte_of(text, span.start).value;
    return text.substr(start, text::byte_of(text, span.end).value - start);
}

Json hits_of(std::string_view text, const glossary::Matcher& matcher, const glossary::Concepts& concepts) {
    Json hits = Json::array();
    for (const glossary::Hit& hit : matcher.find(text)) {
        const glossary::Concept& found = concepts[hit.concept_index];
        hits.push_back({{"concept", found.id},
                        {"term", found.terms[hit.term_index].text},
                        {"form", slice(text, hit.span)},
                        {"start", hit.span.start.value},
                        {"end", hit.span.end.value},
                        {"status", glossary::to_string(hit.status)}});
    }
    return hits;
}

base::Result<void> answer_query(const std::string& line, const std::string& language, Matchers& matchers,
                                const glossary::Concepts& concepts, std::ostream& out) {
    const auto record = nlohmann::json::parse(line, nullptr, false);
    if (!record.is_object() || !record.contains("text") || !record["text"].is_string())
        return base::fail(base::ErrorCode::Malformed, "not an object with a \"text\"");
    const auto own = record.find("lang");
    const auto matcher =
        matchers.of(own != record.end() && own->is_string() ? own->get<std::string>() : language);
    if (!matcher) return base::fail(matcher.error());
    const auto& text = record["text"].get_ref<const std::string&>();
    const Json result = {{"id", record.value("id", nlohmann::json())},
                         {"hits", hits_of(text, **matcher, concepts)}};
    out << result.dump() << '\n';
    return {};
}

// A hit a line: where, the form, the concept, its status.
base::Result<void> print_hits(const std::string& name, std::string_view bytes,
                              const glossary::Matcher& matcher, const glossary::Concepts& concepts,
                              std::ostream& out) {
    auto decoded = text::decode(bytes);
    if (!decoded) {
        decoded.error().location.file = name;
        return base::fail(decoded.error());
    }
    std::size_t number = 0;
    for (const std::string_view line : text::split(decoded->text, '\n')) {
        ++number;
        for (const glossary::Hit& hit : matcher.find(line))
            fmt::print(out, "{}:{}:{}: {}\t{}\t{}\n", text::printable(name), number, hit.span.start.value + 1,
                       text::printable(slice(line, hit.span)),
                       text::printable(concepts[hit.concept_index].id), glossary::to_string(hit.status));
    }
    return {};
}

}  // namespace

void TermsFindCommand::declare(OptionParser& parser) {
    parser.option("FILE", file_, "The text; - is standard input").shows_default();
    base_.declare(parser);
    parser.option("--lang LANG", language_, "The language of the text");
    parser.flag(
        "--jsonl", jsonl_,
        R"(Objects {"id","lang","text"} in, {"id","hits":[{"concept","term","form","start","end","status"}]} )"
        R"(out; offsets in code points)");
}

base::Result<int> TermsFindCommand::run(Env& env) {
    if (auto piped = needs_piped_input(jsonl_ ? "-" : file_, env); !piped) return base::fail(piped.error());
    const auto project = current_project(env);
    if (!project) return base::fail(project.error());
    const auto concepts = load_terms(base_, *project, env);
    if (!concepts) return base::fail(concepts.error());
    Matchers matchers(*concepts);
    if (!jsonl_) {
        auto bytes = read_input(file_, env);
        if (!bytes) {
            const bool may_be_word = !file_.has_extension() && !file_.has_parent_path();
            if (bytes.error().code == base::ErrorCode::Io && may_be_word)
                bytes.error().help = "a word is looked up with `tolmach terms show '" + file_.string() + "'`";
            return base::fail(bytes.error());
        }
        const auto matcher = matchers.of(language_.empty() ? project->language : language_);
        if (!matcher) return base::fail(matcher.error());
        const auto done = print_hits(shown_name(file_), *bytes, **matcher, *concepts, env.out);
        if (!done) return base::fail(done.error());
        return kClean;
    }
    std::size_t number = 0;
    for (std::string line; std::getline(env.in, line);) {
        ++number;
        if (text::trim(line).empty()) continue;
        if (auto done = answer_query(line, language_, matchers, *concepts, env.out); !done) {
            base::Error error = done.error();
            error.location = {"standard input", number, 0};
            return base::fail(std::move(error));
        }
    }
    return kClean;
}

}  // namespace tolmach::cli
