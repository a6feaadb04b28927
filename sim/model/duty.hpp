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
    std::string scope;        ///< jurisdiction, department, programme
    std::string quantity_key; ///< what is counted: heat_network, new_energy, gas, all, or empty
    std::string start;        ///< ISO date or empty
    std::string due;          ///< ISO date or empty
    std::string due_text_zh;  ///< when no date is given: 方案未定时限 ...
    std::string due_text_en;
    std::vector<std::string> lead; ///< unit codes; "jurisdiction" = the town or street itself
    std::vector<std::string> responsible;
    std::vector<std::string> assisting;
    bool lead_inferred = false;
    std::string section; ///< 依据
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
