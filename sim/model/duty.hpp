#pragma once

#include <string>
#include <vector>

namespace sim {

/// An organisation that the plan names: department, branch, company, leading group.
struct Unit
{
    std::string code; ///< e.g. "dept_housing"; file names of exports use it
    std::string name_zh;
    std::string name_en;
    std::string short_zh;
    std::string alias_zh; ///< other spelling in the document, or empty
    std::string kind;     ///< department, branch, company, office
    std::string section;
    bool is_member = true; ///< of the leading group
};

/// One task of the plan, with its roles and its measurable target where the plan gives one.
struct TaskRule
{
    int number = 0;
    std::string key;
    std::string group_zh; ///< heading under which it stands
    std::string group_en;
    std::string title_zh;
    std::string title_en;
    std::string text_zh; ///< with {places} for quantities
    std::string text_en;
    std::string scope; ///< jurisdiction, department, programme
    /// What is counted: heat_network, new_energy, gas, all, money, no_coal_zone, demolition,
    /// network, envelope, or empty where the plan gives no quantity.
    std::string quantity_key;
    std::string start;       ///< ISO date or empty
    std::string due;         ///< ISO date or empty
    std::string due_text_zh; ///< printed for `due` where not empty: 方案未定时限 ...
    std::string due_text_en;
    std::vector<std::string> lead; ///< unit codes; "jurisdiction" = the town or street itself
    std::vector<std::string> responsible;
    std::vector<std::string> assisting;
    bool lead_inferred = false;
    std::string section; ///< 依据: S4(1)2(1) is 四（一）2（1）; several with ';'
    std::string remark_zh;
    std::string remark_en;
};

/// A phase of the published calendar (S5).
struct Phase
{
    std::string key; ///< phase1..phase4
    std::string name_zh;
    std::string name_en;
    std::string start;  ///< ISO date
    std::string finish; ///< ISO date, inclusive
    std::string content_zh;
    std::string content_en;
};

} // namespace sim
