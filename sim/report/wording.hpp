#pragma once

#include "sim/base/money.hpp"
#include "sim/base/text.hpp"
#include "sim/model/dataset.hpp"

#include <optional>
#include <string>
#include <vector>

namespace sim::report {

/// How words and numbers stand on an official sheet in one language.
class Wording
{
public:
    /// \param marks  put ※ before every quantity that rests on illustrative rows
    Wording(Dataset const &dataset, Language language, bool marks)
        : m_dataset{&dataset}, m_language{language}, m_marks{marks}
    {
    }

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] bool marks() const { return m_marks; }
    [[nodiscard]] std::string say(Text const &sentence) const;
    [[nodiscard]] std::string pick(std::string const &zh, std::string const &en) const;

    [[nodiscard]] std::string households(int count) const;
    [[nodiscard]] std::string wan_m2(double area_m2) const; ///< in 10 000 m2, two decimals
    [[nodiscard]] std::string wan_yuan(Money money) const;  ///< in 10 000 yuan, two decimals
    /// The ※ in front of a number, or nothing.
    [[nodiscard]] std::string mark() const { return m_marks ? "※" : ""; }

    /// 10月10日 or 10 Oct; an empty date stays empty.
    [[nodiscard]] std::string day(std::string const &iso_date) const;
    /// S4(1)2(1);S6(1) as 四（一）2（1）；六（一）.
    [[nodiscard]] std::string section(std::string const &codes) const;

    [[nodiscard]] std::string name_of(Jurisdiction const &jurisdiction) const;
    /// 河东镇人民政府, 和平路街道办事处.
    [[nodiscard]] std::string office_of(Jurisdiction const &jurisdiction) const;
    [[nodiscard]] std::string name_of(Unit const &unit) const;
    [[nodiscard]] std::string name_of(Route const &route) const;
    [[nodiscard]] std::string name_of(Category category) const;
    [[nodiscard]] std::string name_of(Block const &block) const;
    /// Units by code, 、 between them. "jurisdiction" is `place`, or all towns and streets.
    /// Two units that the plan calls by one name are named once.
    [[nodiscard]] std::string units(std::vector<std::string> const &codes,
                                    std::optional<JurisdictionId> place) const;
    /// 东河区 from the dataset.
    [[nodiscard]] std::string district() const;
    [[nodiscard]] std::string meta(std::string const &key) const;
    /// The red line.
    [[nodiscard]] static Text statement();

private:
    [[nodiscard]] std::string all_offices() const;

    Dataset const *m_dataset;
    Language m_language;
    bool m_marks;
};

} // namespace sim::report
