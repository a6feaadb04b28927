#include "tests/reference/assignment_files.hpp"

#include <charconv>
#include <cmath>
#include <string>
#include <vector>

namespace reference {

namespace {

using sim::assign::Amount;
using sim::assign::Cost;

/// Numbers of a text, one after another, with their lines.
class Numbers
{
public:
    explicit Numbers(std::string_view text) : m_text{text} {}

    /// \param what  called for a message: text such as "the capacity of agent 3"
    template <typename What>
    double next(What const &what)
    {
        std::string_view const word = next_word();
        if (word.empty()) {
            throw InstanceError{m_line, "ends where " + what() + " is expected"};
        }
        double value = 0.0;
        auto const [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
        if (error != std::errc{} || end != word.data() + word.size() || !std::isfinite(value)) {
            throw InstanceError{m_line, "'" + std::string{word} + "' where " + what() +
                                            " is expected, a number"};
        }
        return value;
    }
    template <typename What>
    std::int64_t whole(What const &what, double units = 1.0)
    {
        constexpr double largest = 1e12;
        double const value = next(what) * units;
        double const rounded = std::round(value);
        if (std::abs(value - rounded) > 1e-6 || std::abs(value) > largest) {
            throw InstanceError{m_line, what() + " must be a whole number" +
                                            (units > 1.0 ? " of hundredths" : "")};
        }
        return static_cast<std::int64_t>(rounded);
    }
    template <typename What>
    std::uint32_t count(What const &what)
    {
        constexpr std::int64_t most = 1000000;
        std::int64_t const value = whole(what);
        if (value < 1 || value > most) {
            throw InstanceError{m_line, what() + " must be between 1 and " + std::to_string(most)};
        }
        return static_cast<std::uint32_t>(value);
    }
    template <typename What>
    std::int64_t amount(What const &what)
    {
        std::int64_t const value = whole(what);
        if (value < 0) {
            throw InstanceError{m_line, what() + " must not be below zero"};
        }
        return value;
    }
    [[nodiscard]] std::size_t line() const { return m_line; }
    [[nodiscard]] bool at_end() { return next_word().empty(); }

private:
    std::string_view next_word()
    {
        constexpr std::string_view blank = " \t\r\n";
        while (m_at < m_text.size() && blank.find(m_text[m_at]) != std::string_view::npos) {
            m_line += m_text[m_at] == '\n' ? 1U : 0U;
            ++m_at;
        }
        std::size_t const begin = m_at;
        m_at = std::min(m_text.find_first_of(blank, m_at), m_text.size());
        return m_text.substr(begin, m_at - begin);
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_line = 1;
};

std::string numbered(std::string const &what, std::uint32_t index)
{
    return what + ' ' + std::to_string(index + 1);
}

auto name(char const *text)
{
    return [text] { return std::string{text}; };
}

auto name(char const *text, std::uint32_t index)
{
    return [text, index] { return numbered(text, index); };
}

} // namespace

Instance read_mmkp(std::string_view text)
{
    Instance instance;
    instance.sign = -1.0;
    instance.units = 100.0;
    Numbers numbers{text};
    std::uint32_t const groups = numbers.count(name("the number of groups"));
    std::uint32_t const items = numbers.count(name("the number of items in a group"));
    std::uint32_t const resources = numbers.count(name("the number of resources"));
    sim::assign::ProblemBuilder builder;
    std::vector<std::uint32_t> rows;
    for (std::uint32_t k = 0; k < resources; ++k) {
        rows.push_back(
            builder.add_row({{.capacity = numbers.amount(name("the capacity of resource", k))}}));
    }
    std::vector<Amount> amounts(resources);
    for (std::uint32_t g = 0; g < groups; ++g) {
        auto const number = name("the number of group", g);
        if (numbers.whole(number) != g + 1) {
            throw InstanceError{numbers.line(), number() + " is expected"};
        }
        builder.begin_group();
        for (std::uint32_t i = 0; i < items; ++i) {
            auto const item = [g, i] { return numbered(" of item", i) + numbered(" of group", g); };
            Cost const value = numbers.whole([&] { return "the value" + item(); }, instance.units);
            for (std::uint32_t k = 0; k < resources; ++k) {
                amounts[k] = numbers.amount([&] { return numbered("amount", k) + item(); });
            }
            builder.add_option(-value, rows, amounts);
        }
    }
    instance.problem = builder.take();
    return instance;
}

Instance read_gap(std::string_view text)
{
    Numbers numbers{text};
    std::uint32_t const agents = numbers.count(name("the number of agents"));
    std::uint32_t const jobs = numbers.count(name("the number of jobs"));
    auto const table = [&](std::string const &what, auto const &read) {
        std::vector<std::int64_t> cells;
        for (std::uint32_t a = 0; a < agents; ++a) {
            for (std::uint32_t j = 0; j < jobs; ++j) {
                cells.push_back(
                    read([&] { return what + numbered(" of job", j) + numbered(" at agent", a); }));
            }
        }
        return cells;
    };
    auto const costs = table("the cost", [&](auto const &what) { return numbers.whole(what); });
    auto const sizes = table("the weight", [&](auto const &what) { return numbers.amount(what); });
    sim::assign::ProblemBuilder builder;
    for (std::uint32_t a = 0; a < agents; ++a) {
        builder.add_row({{.capacity = numbers.amount(name("the capacity of agent", a))}});
    }
    if (!numbers.at_end()) {
        throw InstanceError{numbers.line(),
                            "the end of the file is expected behind the capacities"};
    }
    for (std::uint32_t j = 0; j < jobs; ++j) {
        builder.begin_group();
        for (std::uint32_t a = 0; a < agents; ++a) {
            std::size_t const cell = std::size_t{a} * jobs + j;
            builder.add_option(costs[cell], std::span{&a, 1}, std::span{&sizes[cell], 1});
        }
    }
    Instance instance;
    instance.problem = builder.take();
    return instance;
}

} // namespace reference
