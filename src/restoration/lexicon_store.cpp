// SPDX-License-Identifier: Apache-2.0
#include "restoration/lexicon_store.hpp"

#include "base/files.hpp"
#include "embedded/restoration.hpp"
#include "text/utf8.hpp"

#include <algorithm>
#include <cstdlib>

namespace tolmach::restoration {
namespace {

namespace fs = std::filesystem;

fs::path user_folder(const char* variable, const char* below_home) {
    const char* given = std::getenv(variable);
    if (given != nullptr && fs::path(given).is_absolute()) return fs::path(given) / "tolmach";
    const char* home = std::getenv("HOME");
    if (home == nullptr || *home == '\0') return {};
    return fs::path(home) / below_home / "tolmach";
}

class Key {
  public:
    void add(std::string_view bytes) {
        for (const char c : bytes)
            hash_ = (hash_ ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    }
    void add(std::uint64_t number) {
        add(std::string_view(reinterpret_cast<const char*>(&number), sizeof number));
    }
    // A file that has the same name, size and time of change is the same.
    void add_file(const fs::path& file) {
        std::error_code ignored;
        add(file.string());
        add(fs::file_size(file, ignored));
        add(static_cast<std::uint64_t>(fs::last_write_time(file, ignored).time_since_epoch().count()));
    }
    std::uint64_t value() const { return hash_; }

  private:
    std::uint64_t hash_ = 0xCBF29CE484222325;
};

std::uint64_t key_of(const std::string& language, const std::vector<WordSource>& sources) {
    Key key;
    key.add(language);
    for (const std::string_view table : frequency_tables(language))
        key.add(table);
    key.add(language == "ru" ? embedded::context_ru_tsv() : embedded::context_be_tsv());
    key.add(embedded::linking_tsv());
    key.add(embedded::acronyms_tsv());
    for (const WordSource& source : sources) {
        key.add_file(source.words);
        if (source.kind == SourceKind::Hunspell) key.add_file(source.affixes);
    }
    return key.value();
}

base::Result<Lexicon> open_cached(const fs::path& file, std::uint64_t key) {
    auto mapped = base::map_file(file);
    if (!mapped) return base::fail(mapped.error());
    auto lexicon = Lexicon::open((*mapped)->bytes(), *mapped);
    if (lexicon && lexicon->key() != key)
        return base::fail(base::ErrorCode::Malformed, "made from other words");
    return lexicon;
}

std::string compile(const std::string& language, const std::vector<WordSource>& sources, std::uint64_t key,
                    std::vector<std::string>& notices) {
    std::vector<CountedWord> words = own_words(language);
    for (const WordSource& source : sources)
        if (const auto added = add_words(source, words); !added)
            notices.push_back(base::to_string(added.error()));
    return compile_lexicon(std::move(words), own_context(language), key);
}

// Two processes at once write the same: the one that comes second may find its turn taken.
void keep(const fs::path& file, std::string_view bytes, std::vector<std::string>& notices) {
    if (file.empty()) {
        notices.push_back("no cache folder: the lexicon is compiled each time; set XDG_CACHE_HOME");
        return;
    }
    const auto written = base::write_file(file, bytes, base::Existing::Replace);
    std::error_code ignored;
    if (!written && !fs::exists(file, ignored))
        notices.push_back("the lexicon is not kept, and is compiled each time: " +
                          base::to_string(written.error()));
}

constexpr const char* kLicence = ".licence";

// A source with words in it: what is no list, or of another language, would be kept and never said.
base::Result<void> holds_words(const WordSource& source) {
    std::vector<CountedWord> words;
    if (auto read = add_words(source, words); !read) return read;
    if (!words.empty()) return {};
    return base::fail(base::ErrorCode::Malformed, "no word in the letters of '" + source.language + "'",
                      {source.words.string(), 0, 0}, "a list has a word a line, in Cyrillic letters");
}

}  // namespace

fs::path cache_folder() {
    return user_folder("XDG_CACHE_HOME", ".cache");
}

fs::path list_folder() {
    const fs::path folder = user_folder("XDG_DATA_HOME", ".local/share");
    return folder.empty() ? folder : folder / "lexicon";
}

std::vector<WordSource> added_lists(std::string_view language) {
    std::vector<WordSource> lists;
    const fs::path folder = list_folder();
    if (folder.empty()) return lists;
    std::error_code ignored;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder / language, ignored)) {
        const fs::path& file = entry.path();
        if (file.extension() != ".dic" && file.extension() != ".txt") continue;
        WordSource list{file.stem().string(), std::string(language), SourceKind::List, file, {}, {}};
        if (file.extension() == ".dic") {
            list.kind = SourceKind::Hunspell;
            list.affixes = fs::path(file).replace_extension(".aff");
        }
        if (auto licence = base::read_file(fs::path(file).replace_extension(kLicence)))
            list.licence = *licence;
        lists.push_back(std::move(list));
    }
    std::sort(lists.begin(), lists.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
    return lists;
}

base::Result<WordSource> add_list(const NewList& list) {
    const std::string name = list.name.empty() ? list.file.stem().string() : list.name;
    if (name.empty() || name.front() == '.' || name.find('/') != name.npos)
        return base::fail(base::ErrorCode::Usage, "'" + name + "' is no name of a list", {},
                          "give one with --name");
    const fs::path folder = list_folder();
    if (folder.empty())
        return base::fail(base::ErrorCode::Io, "no folder to keep it in", {}, "set XDG_DATA_HOME");
    for (const std::string& language : restored_languages())
        for (const WordSource& known : added_lists(language))
            if (known.name == name && !list.replace)
                return base::fail(base::ErrorCode::Usage, "there is a list '" + name + "'", {},
                                  "remove it first, or choose another name with --name");
    WordSource source{name, list.language, SourceKind::List, list.file, {}, list.licence};
    if (list.file.extension() == ".dic") {
        source.kind = SourceKind::Hunspell;
        source.affixes = fs::path(list.file).replace_extension(".aff");
    }
    if (auto holds = holds_words(source); !holds) return base::fail(holds.error());
    source.words = folder / list.language / (name + ".txt");
    base::OutputSet outputs(base::Existing::Replace);
    const auto copy = [&](const fs::path& from, const fs::path& to) -> base::Result<void> {
        const auto bytes = base::read_file(from);
        if (!bytes) return base::fail(bytes.error());
        return outputs.add(to, *bytes);
    };
    if (source.kind == SourceKind::Hunspell) {
        source.words.replace_extension(".dic");
        source.affixes = fs::path(source.words).replace_extension(".aff");
        if (auto done = copy(fs::path(list.file).replace_extension(".aff"), source.affixes); !done)
            return base::fail(done.error());
    }
    if (auto done = copy(list.file, source.words); !done) return base::fail(done.error());
    if (!list.licence.empty())
        if (auto done = outputs.add(fs::path(source.words).replace_extension(kLicence), list.licence); !done)
            return base::fail(done.error());
    if (auto done = outputs.commit(); !done) return base::fail(done.error());
    return source;
}

base::Result<void> remove_list(const std::string& name) {
    for (const std::string& language : restored_languages())
        for (const WordSource& list : added_lists(language)) {
            if (list.name != name) continue;
            std::error_code failed;
            fs::remove(list.words, failed);
            if (failed) return base::fail(base::ErrorCode::Io, failed.message(), {list.words.string(), 0, 0});
            fs::remove(list.affixes, failed);
            fs::remove(fs::path(list.words).replace_extension(kLicence), failed);
            return {};
        }
    return base::fail(base::ErrorCode::Usage, "no list '" + name + "' was added", {},
                      "see: tolmach lexicon list");
}

base::Result<LoadedLexicon> load_lexicon(const std::string& language, bool rebuild) {
    std::vector<WordSource> sources = dictionaries_of(language);
    for (WordSource& list : added_lists(language))
        sources.push_back(std::move(list));
    const std::uint64_t key = key_of(language, sources);
    const fs::path folder = cache_folder();
    const fs::path file = folder.empty() ? folder : folder / (language + ".lexicon");
    if (!rebuild && !file.empty())
        if (auto cached = open_cached(file, key))
            return LoadedLexicon{std::move(*cached), std::move(sources), false, {}};
    std::vector<std::string> notices;
    const auto bytes = std::make_shared<const std::string>(compile(language, sources, key, notices));
    auto lexicon = Lexicon::open(*bytes, bytes);
    if (!lexicon) return base::fail(lexicon.error());
    keep(file, *bytes, notices);
    return LoadedLexicon{std::move(*lexicon), std::move(sources), true, std::move(notices)};
}

}  // namespace tolmach::restoration
