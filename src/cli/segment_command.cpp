// SPDX-License-Identifier: Apache-2.0
#include "cli/segment_command.hpp"

#include "base/files.hpp"
#include "cli/input.hpp"
#include "segmentation/house.hpp"
#include "segmentation/segment.hpp"
#include "text/character.hpp"
#include "text/encoding.hpp"
#include "text/locale.hpp"
#include "text/printable.hpp"
#include "text/utf8.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <istream>
#include <map>
#include <optional>
#include <ostream>

namespace tolmach::cli {
namespace {

using Starts = std::vector<base::ByteOffset>;

// Where the rules for a language come from: a rule file, or the house.
class RuleSource {
  public:
    static base::Result<RuleSource> open(const std::string& srx) {
        RuleSource source;
        if (srx.empty()) return source;
        const auto bytes = base::read_file(srx);
        if (!bytes) return base::fail(bytes.error());
        auto read = segmentation::read_srx(srx, *bytes);
        if (!read) return base::fail(read.error());
        source.srx_ = std::move(*read);
        return source;
    }

    bool is_house() const { return !srx_; }

    base::Result<const segmentation::Rules*> rules(const std::string& language) {
        if (language.empty() || (is_house() && !text::is_language_tag(language)))
            return base::fail(base::ErrorCode::Usage,
                              language.empty() ? "the language of the text is not said"
                                               : fmt::format("'{}' is not a language tag", language),
                              {}, "give one such as en, fr, ru or be with --lang");
        if (is_house()) return &segmentation::house_rules(language);
        auto at = compiled_.find(language);
        if (at == compiled_.end()) {
            auto rules = segmentation::Rules::compile(*srx_, language);
            if (!rules) return base::fail(rules.error());
            at = compiled_.emplace(language, std::move(*rules)).first;
        }
        return &at->second;
    }

  private:
    std::optional<segmentation::Srx> srx_;
    std::map<std::string, segmentation::Rules> compiled_;
};

// The text of a file. UTF-8 is taken as it is: copying a large text takes a tenth of the time.
base::Result<std::string> text_of(std::string bytes) {
    constexpr std::string_view kBom = "\xEF\xBB\xBF";
    if (!bytes.starts_with(kBom) && bytes.find('\0') == bytes.npos && text::is_utf8(bytes)) return bytes;
    auto decoded = text::decode(bytes);
    if (!decoded) return base::fail(decoded.error());
    return std::move(decoded->text);
}

template <class Each>
base::Result<void> for_each_line(std::string_view text, Each each) {
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (const auto done = each(line); !done) return done;
        text.remove_prefix(std::min(text.size(), end + 1));
    }
    return {};
}

base::Result<void> print_sentences(std::string_view paragraph, const segmentation::Rules& rules,
                                   std::string& out) {
    auto starts = segmentation::sentence_starts(paragraph, rules);
    if (!starts) return base::fail(starts.error());
    starts->emplace_back(paragraph.size());
    std::size_t from = 0;
    for (const base::ByteOffset start : *starts) {
        const auto sentence = text::trim(paragraph.substr(from, start.value - from));
        if (!sentence.empty()) out.append(sentence).push_back('\n');
        from = start.value;
    }
    return {};
}

// One line for each place at which a rule would break: what was decided, by which rule, with the text around.
base::Result<void> print_decisions(std::string_view paragraph, const segmentation::Rules& rules,
                                   std::string& out) {
    constexpr std::size_t kAround = 24;
    const auto decisions = rules.decide(paragraph);
    if (!decisions) return base::fail(decisions.error());
    for (const segmentation::Decision& decision : *decisions) {
        const std::string_view before =
            text::last_code_points(paragraph.substr(0, decision.at.value), kAround);
        const std::string_view behind = paragraph.substr(decision.at.value);
        const std::size_t shown = text::byte_of(behind, text::CodePoint(kAround)).value;
        out += fmt::format("{}  {} {}  {}|{}\n", decision.rule->breaks ? "break" : "hold ",
                           decision.rule->set, decision.rule->number, text::printable(before),
                           text::printable(behind.substr(0, shown)));
    }
    return {};
}

// A member that is a string, or what holds where there is none.
std::string string_of(const nlohmann::json& record, const char* name, std::string_view otherwise) {
    const auto member = record.find(name);
    const bool given = member != record.end() && member->is_string();
    return given ? member->get<std::string>() : std::string(otherwise);
}

base::Result<Starts> starts_of(const nlohmann::json& record, const std::string& otherwise,
                               RuleSource& source) {
    const auto& text = record.at("text").get_ref<const std::string&>();
    const std::string language = string_of(record, "lang", otherwise);
    const auto rules = source.rules(language);
    if (!rules) return base::fail(rules.error());
    if (source.is_house() && string_of(record, "kind", "") == "footnote")
        return segmentation::footnote_sentence_starts(text, language);
    return segmentation::sentence_starts(text, **rules);
}

base::Result<void> answer(std::string_view line, const std::string& language, RuleSource& source,
                          std::ostream& out) {
    const auto record = nlohmann::json::parse(line, nullptr, false);
    if (!record.is_object() || !record.contains("text") || !record["text"].is_string())
        return base::fail(base::ErrorCode::Malformed, "not an object with a \"text\"");
    const auto starts = starts_of(record, language, source);
    if (!starts) return base::fail(starts.error());
    const auto& text = record["text"].get_ref<const std::string&>();
    auto breaks = nlohmann::json::array();
    std::size_t counted = 0;
    std::size_t code_points = 0;
    for (const base::ByteOffset start : *starts) {
        code_points += text::count_code_points(std::string_view(text).substr(counted, start.value - counted));
        breaks.push_back(code_points);
        counted = start.value;
    }
    out << nlohmann::ordered_json{{"id", record.value("id", nlohmann::json())}, {"breaks", breaks}}.dump()
        << '\n';
    return {};
}

}  // namespace

void SegmentCommand::declare(OptionParser& parser) {
    parser.option("FILE", file_, "The text, a paragraph a line; - is standard input").shows_default();
    parser.option("--lang LANG", language_, "The language of the text");
    parser.option("--srx FILE", srx_, "Rules in place of the house's: a file in SRX 1.0 or 2.0");
    const Option jsonl = parser.flag(
        "--jsonl", jsonl_,
        R"(Objects {"id","lang","text","kind"} in, {"id","breaks"} out: code points at which sentences )"
        R"(begin; the kind "footnote" keeps a reference whole)");
    parser.flag("--explain", explain_, "Name the rule that broke or held at each place").excludes(jsonl);
}

base::Result<int> SegmentCommand::run(Env& env) {
    if (auto piped = needs_piped_input(jsonl_ ? "-" : file_, env); !piped) return base::fail(piped.error());
    auto source = RuleSource::open(srx_);
    if (!source) return base::fail(source.error());
    if (jsonl_) {
        std::size_t number = 0;
        for (std::string line; std::getline(env.in, line);) {
            ++number;
            if (text::trim(line).empty()) continue;
            if (const auto done = answer(line, language_, *source, env.out); !done) {
                base::Error error = done.error();
                if (error.location.file.empty()) error.location = {"standard input", number, 0};
                return base::fail(std::move(error));
            }
        }
        return kClean;
    }
    const auto rules = source->rules(language_);
    if (!rules) return base::fail(rules.error());
    auto bytes = read_input(file_, env);
    if (!bytes) return base::fail(bytes.error());
    const auto text = text_of(std::move(*bytes));
    if (!text) return base::fail(text.error());
    const auto print = explain_ ? print_decisions : print_sentences;
    constexpr std::size_t kAtOnce = std::size_t{1} << 16;
    std::string printed;
    const auto done = for_each_line(*text, [&](std::string_view paragraph) {
        auto printing = print(paragraph, **rules, printed);
        if (printed.size() >= kAtOnce) {
            env.out << printed;
            printed.clear();
        }
        return printing;
    });
    env.out << printed;
    if (!done) return base::fail(done.error());
    return kClean;
}

}  // namespace tolmach::cli
