#pragma once

#include "app/gui/player.hpp"

#include <filesystem>
#include <random>
#include <string>
#include <vector>

namespace ui_test {

/// Numbers that are the same with every library: the standard's distributions are not.
class Dice
{
public:
    explicit Dice(std::uint64_t seed) : m_numbers{seed} {}
    /// 0 to count - 1. \pre count > 0
    std::size_t below(std::size_t count) { return static_cast<std::size_t>(m_numbers() % count); }
    /// True in so many of a hundred throws.
    bool in_100(std::size_t count) { return below(100) < count; }
    double uniform() { return static_cast<double>(m_numbers() >> 11U) * 0x1.0p-53; }
    template <typename Items>
    auto const &one_of(Items const &items)
    {
        return items[below(std::size(items))];
    }

private:
    std::mt19937_64 m_numbers;
};

/// Makes steps of a play script up: actions of the table with arguments of the kind that the table
/// names, mostly such as make sense at present; mouse, keys, typing, sizes of the window.
class Monkey
{
public:
    /// \param folder  holds the files that steps may name, and takes those that they write
    Monkey(std::uint64_t seed, std::filesystem::path folder)
        : m_dice{seed}, m_folder{std::move(folder)}
    {
    }
    app::PlayStep next(app::AppState const &state, int width, int height);

private:
    app::PlayStep action();
    app::PlayStep mouse(int width, int height);
    app::PlayStep key();
    app::PlayStep typing();
    std::vector<std::string> arguments_of(app::Action const &action);
    /// \param pattern  a word of the table's column of arguments: `BLOCK`, `zh|en`, `0..167`, `route=KEY`
    std::string word(std::string const &pattern);
    std::string named(std::string const &name);
    std::string place();
    std::string key_word();
    std::string number_in(std::string const &range);
    std::string nonsense();

    Dice m_dice;
    std::filesystem::path m_folder;
    app::AppState const *m_state = nullptr; ///< while a step is made
};

} // namespace ui_test
