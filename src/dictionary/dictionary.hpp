// SPDX-License-Identifier: Apache-2.0
// dictionary: which words a language has, by the Hunspell dictionaries of this machine.
// Takes a language, or the two files of a dictionary; gives whether a word is known.
// Does not correct or propose anything, and has no words of its own.
#pragma once

#include "base/result.hpp"
#include "dictionary/dictionary_files.hpp"

#include <memory>
#include <string_view>

namespace tolmach::dictionary {

/// A dictionary in memory. Not for several threads at once.
class Dictionary {
  public:
    /// Reads it, which takes a tenth of a second. Fails where a file is gone or in an encoding that nobody
    /// knows.
    static base::Result<Dictionary> open(const DictionaryFiles& files);

    Dictionary(Dictionary&&) noexcept;
    Dictionary& operator=(Dictionary&&) noexcept;
    ~Dictionary();

    /// Whether a word in UTF-8 is one of the language, in the case that it has; any apostrophe will do. What
    /// is longer than every word is not judged, and counts as known.
    bool knows(std::string_view word) const;

  private:
    struct Loaded;
    explicit Dictionary(std::unique_ptr<Loaded> loaded);

    std::unique_ptr<Loaded> loaded_;
};

}  // namespace tolmach::dictionary
