#pragma once

#include "sim/io/import/import_words.hpp"
#include "sim/model/progress_report.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace sim::io {

/// Where our columns stand in a sheet.
struct ReturnColumns
{
    std::map<std::string, std::size_t, std::less<>> at{}; ///< position by our column
    std::map<std::string, double, std::less<>> factors{}; ///< of money: to yuan
    std::vector<std::string> unitless{};                  ///< headers of money that say no unit
    std::set<std::size_t> given{}; ///< that a form says for people: not read, nothing lost
};

/// What the columns and stages of returns are called: tables `progress` and `problems` of the words
/// for imports.
class ReturnWords
{
public:
    ReturnWords();

    /// Finds the columns of a layer in one row of a sheet. Each is found once: the first counts.
    [[nodiscard]] ReturnColumns columns_of(std::string_view layer,
                                           std::vector<std::string> const &header) const;
    /// Is it what our column is called?
    [[nodiscard]] bool is_called(std::string_view layer, std::string_view column,
                                 std::string_view header) const;
    [[nodiscard]] std::optional<BlockStage> stage_of(std::string const &words) const;
    /// "—", "/", 暂无: no value.
    [[nodiscard]] bool is_none(std::string const &words) const;
    /// 合计: a sum, no block.
    [[nodiscard]] bool is_total(std::string const &words) const;
    /// Words by which cells are read, as those of any imported file are.
    [[nodiscard]] ImportWords const &all() const { return m_words; }

private:
    [[nodiscard]] bool has_value(std::string_view column, std::string const &words) const;

    /// Our column by folded header.
    using Names = std::map<std::string, std::string, std::less<>>;

    ImportWords m_words;
    std::map<std::string, Names, std::less<>> m_layers;
};

} // namespace sim::io
