// SPDX-License-Identifier: Apache-2.0
// The gold sentences of corpora/segmentation, and the measure: F1 over the boundaries inside paragraphs, once
// over all and once without those behind a sentence that ends without a final mark; golden rules exactly.
#pragma once

#include "text/character.hpp"
#include "text/utf8.hpp"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>
#include <string>
#include <vector>

namespace tolmach::tests {

using Cuts = std::set<std::size_t>;  // Code points at which sentences begin.

struct GoldText {
    std::string group, language, id, text;
    Cuts gold, loose;
    bool golden = false;
};

struct Figures {
    std::size_t hit = 0, split = 0, joined = 0, hit_loose = 0, joined_loose = 0;
    std::size_t exact = 0, texts = 0;

    static double f1(std::size_t hit, std::size_t split, std::size_t joined) {
        return hit == 0 ? 0 : 200.0 * double(hit) / double(2 * hit + split + joined);
    }
    double all() const { return f1(hit, split, joined); }
    double term() const { return f1(hit - hit_loose, split, joined - joined_loose); }
    double golden() const { return 100.0 * double(exact) / double(texts); }
};

/// Cuts anywhere in white space as starts of sentences; the text's own ends dropped.
inline Cuts normal(const std::u32string& text, const std::vector<std::size_t>& cuts) {
    const auto behind_space = [&](std::size_t at) {
        while (at < text.size() && text::is_space(text[at]))
            ++at;
        return at;
    };
    Cuts made;
    for (const std::size_t cut : cuts)
        if (const auto at = behind_space(cut); at > behind_space(0) && at < text.size()) made.insert(at);
    return made;
}

/// Whether a sentence ends with a final mark, behind which closing marks, note marks and space may stand.
inline bool is_terminated(std::u32string_view sentence) {
    static const std::u32string final = U".!?…‽⁇⁈⁉";
    static const std::u32string closing =
        U"\"'»«“”„‘’‚›‹)]}*†‡¹²³⁰ⁱ⁲⁳⁴⁵⁶⁷⁸⁹";
    while (!sentence.empty()) {
        const char32_t last = sentence.back();
        if (final.find(last) != final.npos) return true;
        std::size_t drop = 1;
        if (last == U']') {
            std::size_t digits = 0;
            while (digits < 3 && digits + 2 <= sentence.size() &&
                   text::is_digit(sentence[sentence.size() - digits - 2]))
                ++digits;
            const std::size_t open = digits + 2;
            if (digits > 0 && open <= sentence.size() && sentence[sentence.size() - open] == U'[')
                drop = open;
        } else if (closing.find(last) == closing.npos && !text::is_space(last)) {
            return false;
        }
        sentence.remove_suffix(drop);
    }
    return false;
}

inline std::string group_of(const std::string& corpus, const std::string& genre) {
    static const std::set<std::string> informal = {
        "social",       "poetry", "social-media", "social-media-poll-answer", "social-media-poll-question",
        "conversation", "vlog",   "podcast"};
    if (corpus == "en_craft") return "en_sci";
    if (corpus == "fr_legal") return "fr_legal";
    if (corpus.starts_with("en_ewt")) return "en_web";
    return corpus.substr(0, 2) + (informal.contains(genre) ? "_informal" : "_prose");
}

inline std::vector<std::string> lines_of(const std::filesystem::path& file) {
    std::ifstream in(file);
    if (!in) throw std::runtime_error("cannot be read: " + file.string());
    std::vector<std::string> lines;
    for (std::string line; std::getline(in, line);)
        lines.push_back(line);
    return lines;
}

inline void read_corpus(const std::filesystem::path& table, std::vector<GoldText>& texts) {
    std::string corpus = table.filename().string();
    corpus.resize(corpus.size() - std::string(".sents.tsv").size());
    const auto lines = lines_of(table.parent_path() / (corpus + ".txt"));
    for (const std::string& row : lines_of(table)) {
        std::istringstream cells(row);
        std::string number, document, genre, spans;
        std::getline(cells, number, '\t');
        std::getline(cells, document, '\t');
        std::getline(cells, genre, '\t');
        std::getline(cells, spans, '\t');
        GoldText made{group_of(corpus, genre),
                      corpus.substr(0, 2),
                      corpus + ":" + number,
                      lines.at(std::stoul(number) - 1),
                      {},
                      {},
                      false};
        const std::u32string text = text::to_utf32(made.text);
        std::vector<std::size_t> starts;
        std::istringstream parts(spans);
        std::size_t last_end = 0;
        for (std::string span; parts >> span;) {
            const std::size_t start = std::stoul(span);
            if (last_end > 0) {
                starts.push_back(start);
                if (!is_terminated(std::u32string_view(text).substr(0, last_end))) made.loose.insert(start);
            }
            last_end = std::stoul(span.substr(span.find('-') + 1));
        }
        made.gold = normal(text, starts);
        texts.push_back(std::move(made));
    }
}

/// Where the sentences end in a text that has the same characters but for white space.
inline Cuts cuts_of_sentences(const std::u32string& text, const std::vector<std::string>& sentences) {
    std::vector<std::size_t> cuts;
    std::size_t at = 0;
    for (const std::string& sentence : sentences) {
        for (const char32_t c : text::to_utf32(sentence)) {
            if (text::is_space(c)) continue;
            const std::size_t found = text.find(c, at);
            if (found != text.npos) at = found + 1;
        }
        cuts.push_back(at);
    }
    cuts.pop_back();
    return normal(text, cuts);
}

inline std::vector<GoldText> read_gold(const std::filesystem::path& folder) {
    std::vector<GoldText> texts;
    std::set<std::filesystem::path> tables;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        if (entry.path().filename().string().ends_with(".sents.tsv")) tables.insert(entry.path());
    for (const auto& table : tables)
        read_corpus(table, texts);
    for (const std::string& row : lines_of(folder / "golden_rules.jsonl")) {
        const auto record = nlohmann::json::parse(row);
        GoldText made{"golden_" + record["lang"].get<std::string>(),
                      record["lang"],
                      record["rule"],
                      record["text"],
                      {},
                      {},
                      true};
        made.gold =
            cuts_of_sentences(text::to_utf32(made.text), record["sentences"].get<std::vector<std::string>>());
        texts.push_back(std::move(made));
    }
    return texts;
}

/// The figures of a segmenter, which gives bytes at which sentences begin or end, by group.
inline std::map<std::string, Figures> measure(
    const std::vector<GoldText>& texts,
    const std::function<std::vector<base::ByteOffset>(const GoldText&)>& segment) {
    std::map<std::string, Figures> groups;
    for (const GoldText& item : texts) {
        std::vector<std::size_t> found;
        for (const base::ByteOffset at : segment(item))
            found.push_back(text::code_point_of(item.text, at).value);
        const Cuts cuts = normal(text::to_utf32(item.text), found);
        Figures& figures = groups[item.group];
        for (const std::size_t cut : cuts) {
            const bool right = item.gold.contains(cut);
            ++(right ? figures.hit : figures.split);
            figures.hit_loose += right && item.loose.contains(cut) ? 1 : 0;
        }
        for (const std::size_t cut : item.gold)
            if (!cuts.contains(cut)) {
                ++figures.joined;
                figures.joined_loose += item.loose.contains(cut) ? 1 : 0;
            }
        figures.exact += cuts == item.gold ? 1 : 0;
        ++figures.texts;
    }
    return groups;
}

}  // namespace tolmach::tests
