#pragma once

#include <map>
#include <string>
#include <string_view>

namespace sim {

/// One number that describes the world: a price, a threshold, a date's day count.
struct Parameter
{
    std::string key;
    std::string name_zh;
    std::string name_en;
    double value = 0.0;
    std::string unit;
    double low = 0.0;
    double high = 0.0;
    std::string source;
    std::string confidence; ///< high, medium, low
    std::string valid_from; ///< ISO date or empty
    std::string valid_to;
};

/// All parameters of a dataset by key; a district's own value has already replaced the national one.
class ParameterTable
{
public:
    void set(Parameter parameter) { m_rows[parameter.key] = std::move(parameter); }

    [[nodiscard]] bool has(std::string_view key) const { return m_rows.find(key) != m_rows.end(); }
    /// \pre has(key). \throws std::out_of_range otherwise
    [[nodiscard]] Parameter const &at(std::string_view key) const;
    [[nodiscard]] double value(std::string_view key) const { return at(key).value; }
    [[nodiscard]] auto begin() const { return m_rows.begin(); }
    [[nodiscard]] auto end() const { return m_rows.end(); }
    [[nodiscard]] std::size_t size() const { return m_rows.size(); }

private:
    std::map<std::string, Parameter, std::less<>> m_rows;
};

} // namespace sim
