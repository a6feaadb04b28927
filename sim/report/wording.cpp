#include "sim/report/wording.hpp"

#include "sim/base/fmt.hpp"
#include "sim/base/table.hpp"
#include "sim/report/render_table.hpp"

#include <algorithm>
#include <array>
#include <cstdio>

namespace sim::report {

namespace {

constexpr std::array<char const *, 10> chinese_digits = {"〇", "一", "二", "三", "四",
                                                         "五", "六", "七", "八", "九"};
constexpr std::array<char const *, 12> english_months = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                         "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/// S4(1)2(1) -> 四（一）2（1）: the part and its first bracket count in Chinese.
std::string chinese_section(std::string const &code)
{
    if (code.size() < 2 || !is_digit(code[1])) {
        return code;
    }
    std::size_t const number = static_cast<std::size_t>(code[1] - '0');
    if (code[0] == 'A') {
        return fmt::format("附件{}", number);
    }
    std::string out = chinese_digits[number];
    bool chinese = true;
    for (std::size_t i = 2; i < code.size(); ++i) {
        if (code[i] == '(') {
            out += "（";
        } else if (code[i] == ')') {
            out += "）";
            chinese = false;
        } else if (chinese && is_digit(code[i]) && code[i - 1] == '(') {
            out += chinese_digits[static_cast<std::size_t>(code[i] - '0')];
        } else {
            chinese = false;
            out += code[i];
        }
    }
    return out;
}

std::string number_text(double value, int decimals)
{
    return cell_text(Language::en, {"", {}, ColumnKind::number, decimals}, value, false);
}

std::vector<std::string> split(std::string const &list)
{
    std::vector<std::string> parts;
    for (std::size_t begin = 0; begin <= list.size();) {
        std::size_t const end = std::min(list.find(';', begin), list.size());
        parts.push_back(list.substr(begin, end - begin));
        begin = end + 1;
    }
    return parts;
}

} // namespace

std::string Wording::say(Text const &sentence) const
{
    return render(m_language, sentence);
}

std::string Wording::pick(std::string const &zh, std::string const &en) const
{
    return sim::pick(m_language, zh, en);
}

std::string Wording::households(int count) const
{
    return mark() + fmt::format("{}", count);
}

std::string Wording::wan_m2(double area_m2) const
{
    return mark() + number_text(area_m2 / 10'000.0, 2);
}

std::string Wording::wan_yuan(Money money) const
{
    return mark() + cell_text(Language::en, {"", {}, ColumnKind::money_wan_yuan, 2}, money, false);
}

std::string Wording::day(std::string const &iso_date) const
{
    int year = 0;
    unsigned month = 0;
    int day = 0;
    if (std::sscanf(iso_date.c_str(), "%d-%u-%d", &year, &month, &day) != 3 || month < 1 ||
        month > 12) {
        return iso_date;
    }
    return m_language == Language::zh ? fmt::format("{}月{}日", month, day)
                                      : fmt::format("{} {}", day, english_months[month - 1]);
}

std::string Wording::section(std::string const &codes) const
{
    std::string out;
    for (std::string const &code : split(codes)) {
        out.append(out.empty() ? "" : pick("；", "; "));
        out.append(m_language == Language::zh ? chinese_section(code) : code);
    }
    return out;
}

std::string Wording::name_of(Jurisdiction const &jurisdiction) const
{
    return pick(jurisdiction.name, jurisdiction.name_en);
}

std::string Wording::office_of(Jurisdiction const &jurisdiction) const
{
    TextArg const name{"name", jurisdiction.name, jurisdiction.name_en};
    return say(jurisdiction.kind == JurisdictionKind::town ? text("{name} Government", {name})
                                                           : text("{name} Office", {name}));
}

std::string Wording::name_of(Unit const &unit) const
{
    return pick(unit.name_zh, unit.name_en);
}

std::string Wording::name_of(Route const &route) const
{
    return pick(route.name_zh, route.name_en);
}

std::string Wording::name_of(Category category) const
{
    switch (category) {
    case Category::heat_network:
        return say(text("heat network"));
    case Category::new_energy:
        return say(text("new energy"));
    case Category::gas:
        return say(text("coal to gas"));
    case Category::none:
        break;
    }
    return say(text("undecided"));
}

std::string Wording::name_of(Block const &block) const
{
    return pick(block.name, block.name_en);
}

std::string Wording::all_offices() const
{
    auto const towns =
        std::ranges::count(m_dataset->jurisdictions, JurisdictionKind::town, &Jurisdiction::kind);
    return say(towns == 2 ? text("the two towns and all street offices")
                          : text("all towns and street offices"));
}

std::string Wording::units(std::vector<std::string> const &codes,
                           std::optional<JurisdictionId> place) const
{
    std::vector<std::string> names;
    auto const alias_of = [this](std::string const &code) {
        Unit const *const unit = m_dataset->find_unit(code);
        return unit != nullptr ? unit->alias_zh : std::string{};
    };
    for (std::string const &code : codes) {
        Unit const *const unit = m_dataset->find_unit(code);
        std::string name = unit != nullptr ? name_of(*unit) : code;
        if (code == "jurisdiction") {
            name = place ? name_of(m_dataset->jurisdiction(*place)) : all_offices();
        } else if (unit != nullptr && m_language == Language::zh && !unit->alias_zh.empty() &&
                   std::ranges::count(codes, unit->alias_zh, alias_of) > 1) {
            name = unit->alias_zh;
        }
        if (std::ranges::find(names, name) == names.end()) {
            names.push_back(std::move(name));
        }
    }
    std::string out;
    for (std::string const &name : names) {
        out.append(out.empty() ? "" : pick("、", ", ")).append(name);
    }
    return out;
}

std::string Wording::meta(std::string const &key) const
{
    auto const found = m_dataset->meta.find(key);
    return found == m_dataset->meta.end() ? std::string{} : found->second;
}

std::string Wording::district() const
{
    return pick(meta("name_zh"), meta("name_en"));
}

Text Wording::statement()
{
    return text("Illustrative data, not a basis for orders");
}

} // namespace sim::report
