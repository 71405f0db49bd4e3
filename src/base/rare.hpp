// SPDX-License-Identifier: Apache-2.0
// Rare: a value that is nearly always its default. It takes a pointer's room until it is not.
#pragma once

#include <memory>
#include <utility>

namespace tolmach::base {

template <class T>
class Rare {
  public:
    Rare() = default;
    /// The value takes no room if it is the default one.
    Rare(T value) : own_(value == none() ? nullptr : std::make_unique<T>(std::move(value))) {}
    Rare(Rare&&) noexcept = default;
    Rare& operator=(Rare&&) noexcept = default;
    Rare(const Rare& other) : own_(other.own_ ? std::make_unique<T>(*other.own_) : nullptr) {}
    Rare& operator=(const Rare& other) { return *this = Rare(other); }
    ~Rare() = default;

    const T& operator*() const { return own_ ? *own_ : none(); }
    const T* operator->() const { return &**this; }
    /// The value to change; it takes its own room from now on.
    T& edit() {
        if (!own_) own_ = std::make_unique<T>();
        return *own_;
    }

    /// Sets a member; a default value takes no room.
    template <class Member>
    void set(Member T::*member, Member value) {
        if (own_ || value != Member()) edit().*member = std::move(value);
    }

    bool operator==(const Rare& other) const { return own_ == other.own_ || **this == *other; }

  private:
    static const T& none() {
        static const T value;
        return value;
    }

    std::unique_ptr<T> own_;
};

}  // namespace tolmach::base
