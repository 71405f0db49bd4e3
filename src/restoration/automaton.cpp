// SPDX-License-Identifier: Apache-2.0
#include "restoration/automaton.hpp"

#include <cassert>
#include <unordered_map>

namespace tolmach::restoration {
namespace {

// A node whose arcs may still change.
struct OpenArc {
    Letter letter;
    bool ends_word;
    std::uint32_t target;
};
using OpenNode = std::vector<OpenArc>;

class AutomatonBuilder {
  public:
    AutomatonBuilder() {
        // Place 0 stands for the node without arcs.
        add_arc(Arc(0, kEdge, true, false), 0);
    }

    void add(const Spelling& word) {
        std::size_t common = 0;
        while (common < word.size() && common < before_.size() && word[common] == before_[common])
            ++common;
        close_down_to(common);
        for (std::size_t at = common; at < word.size(); ++at) {
            open_.resize(std::max(open_.size(), at + 2));
            open_[at].push_back({static_cast<Letter>(word[at]), false, 0});
        }
        open_[word.size() - 1].back().ends_word = true;
        before_ = word;
    }

    AutomatonData finish() && {
        close_down_to(0);
        data_.root = store(open_[0]);
        return std::move(data_);
    }

  private:
    // The nodes behind the first letters of the word before are done.
    void close_down_to(std::size_t letters) {
        for (std::size_t at = before_.size(); at > letters; --at) {
            open_[at - 1].back().target = store(open_[at]);
            open_[at].clear();
        }
    }

    std::uint32_t store(const OpenNode& node) {
        if (node.empty()) return 0;
        std::string key;
        for (std::size_t i = 0; i < node.size(); ++i) {
            const std::uint32_t packed =
                Arc(node[i].target, node[i].letter, i + 1 == node.size(), node[i].ends_word).packed();
            key.append(reinterpret_cast<const char*>(&packed), sizeof packed);
        }
        const auto place = static_cast<std::uint32_t>(data_.arcs.size());
        const auto [found, is_new] = known_.emplace(std::move(key), place);
        if (is_new) write(node);
        return found->second;
    }

    void write(const OpenNode& node) {
        std::uint32_t words = 0;
        const std::size_t first = data_.arcs.size();
        for (std::size_t i = 0; i < node.size(); ++i) {
            add_arc(Arc(node[i].target, node[i].letter, i + 1 == node.size(), node[i].ends_word), words);
            words += below_[node[i].target] + (node[i].ends_word ? 1U : 0U);
        }
        below_[first] = words;
    }

    void add_arc(Arc arc, std::uint32_t skipped) {
        assert(data_.arcs.size() < Arc::kMostArcs);
        data_.arcs.push_back(arc.packed());
        data_.skipped.push_back(skipped);
        below_.push_back(0);
    }

    AutomatonData data_;
    std::vector<std::uint32_t> below_;  // How many words lie behind a node, by the place of its first arc.
    std::unordered_map<std::string, std::uint32_t> known_;
    std::vector<OpenNode> open_{1};
    Spelling before_;
};

}  // namespace

AutomatonData build_automaton(std::span<const Spelling> words) {
    AutomatonBuilder builder;
    for (const Spelling& word : words)
        builder.add(word);
    return std::move(builder).finish();
}

}  // namespace tolmach::restoration
