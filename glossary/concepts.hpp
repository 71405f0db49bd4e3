// SPDX-License-Identifier: Apache-2.0
// Concepts: a term base as the program reads it, and what is made of it once.
#pragma once

#include "glossary/model.hpp"

#include <cstddef>
#include <functional>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tolmach::glossary {

/// Bytes, and what keeps them. They begin at a multiple of 16.
struct KeptBytes {
    std::string_view bytes;
    std::shared_ptr<const void> memory;
};
/// Bytes that keep themselves.
KeptBytes kept(std::string bytes);

/// Where concepts lie: in memory, or in a file as they were prepared.
class ConceptBase {
  public:
    virtual ~ConceptBase() = default;
    virtual std::size_t size() const = 0;
    /// A concept, which stays where it is; `i` is below size().
    virtual const Concept& at(std::size_t i) const = 0;
    /// As Concepts::part says.
    virtual KeptBytes part(const std::string& name, const std::function<std::string()>& make) const = 0;
};

/// The concepts of a term base in their order. Copies share them, and several threads may read them: those of
/// a prepared base are read when they are asked for.
class Concepts {
  public:
    Concepts() : Concepts(std::vector<Concept>()) {}
    Concepts(std::vector<Concept> all);  // NOLINT(google-explicit-constructor): a list of concepts is a base.
    explicit Concepts(std::shared_ptr<const ConceptBase> base) : base_(std::move(base)) {}

    std::size_t size() const { return base_->size(); }
    bool empty() const { return size() == 0; }
    const Concept& operator[](std::size_t i) const { return base_->at(i); }

    /// What `make` makes of these concepts alone, under a name that says what it is. It is made once; of a
    /// prepared base it is kept on disk. A name that is empty is that of nothing to be kept.
    KeptBytes part(const std::string& name, const std::function<std::string()>& make) const {
        return base_->part(name, make);
    }

    class Iterator {
      public:
        using iterator_category = std::input_iterator_tag;
        using value_type = Concept;
        using difference_type = std::ptrdiff_t;
        using pointer = const Concept*;
        using reference = const Concept&;

        Iterator(const ConceptBase& base, std::size_t at) : base_(&base), at_(at) {}
        reference operator*() const { return base_->at(at_); }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        bool operator==(const Iterator& other) const { return at_ == other.at_; }

      private:
        const ConceptBase* base_;
        std::size_t at_;
    };
    Iterator begin() const { return {*base_, 0}; }
    Iterator end() const { return {*base_, size()}; }
    /// A copy of all.
    std::vector<Concept> all() const;

  private:
    std::shared_ptr<const ConceptBase> base_;
};

}  // namespace tolmach::glossary
