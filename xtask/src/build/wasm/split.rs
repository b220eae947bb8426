//! Splits the WebAssembly in two: what is fetched first, and what may come later.
//!
//! Both work on one memory and one table. Where the first part calls a function of the later one, it does so by way of the table:
//! until the later part has come, a function stands there that ends the program with a trap. So the first part needs nothing of the later
//! one to begin. The later part imports what it needs of the first, and fills its places in the table as soon as it is there.

use std::{
    collections::{BTreeMap, BTreeSet},
    fmt,
    ops::Range,
};

use anyhow::{Context, Result};
use wasm_encoder::{
    CodeSection, DataSection, ElementSection, Elements, EntityType, ExportKind, ExportSection, Function,
    FunctionSection, ImportSection, Instruction, Module, TableSection, TableType, TypeSection,
    reencode::{self, Reencode},
};
use wasmparser::{CodeSectionReader, FunctionBody, Operator};

use super::program::Program;

/// The two parts.
pub struct Parts {
    pub first: Vec<u8>,
    pub later: Vec<u8>,
}

/// What the later part calls the first one, and what of the first one it imports beside functions: these are exported by
/// longer names than the optimizer gives.
const FIRST: &str = "a";
const MEMORY: &str = "memory";
const TABLE: &str = "table";
/// The table of functions.
const FUNCTIONS: &str = "functions";
const GLOBAL: &str = "global";
/// What each function of the first part is called in the later one. `boot.js` gives it another one each time: they stand at the end of the
/// table, the first one last. With a name for each of them, exported here and imported there, both parts take 1,000 bytes more.
const FUNCTION: &str = "f";

/// Splits off these functions, and these pieces of the memory as it is at first.
pub fn split(wasm: &[u8], later: &BTreeSet<u32>, data: &[Range<u32>]) -> Result<Parts> {
    let program = Program::read(wasm)?;
    let plan = Plan::of(&program, later, data)?;
    let mut module = Module::new();
    First { program: &program, plan: &plan }.parse_core_module(&mut module, wasmparser::Parser::new(0), wasm)?;
    Ok(Parts { first: module.finish(), later: plan.later_part(&program)? })
}

/// Who is where.
struct Plan<'a> {
    later: &'a BTreeSet<u32>,
    /// By their addresses, in order.
    data: &'a [Range<u32>],
    /// The numbers that functions have in the first part, and in the later one.
    in_first: BTreeMap<u32, u32>,
    in_later: BTreeMap<u32, u32>,
    /// The functions of the first part that the later one calls, in the order in which it imports them.
    shared: Vec<u32>,
    /// Where in the table the first part finds each function that it calls in the later one.
    places: BTreeMap<u32, u32>,
    /// What the later part puts into the table, by place: what stood there before the split, and what is called by way of it now.
    slots: BTreeMap<u32, u32>,
    /// The number of the table of functions, and how many places it has at last. At its end stand those that are shared.
    table: u32,
    size: u32,
    /// The function that ends the program: the last one of the first part.
    trap: u32,
}

impl<'a> Plan<'a> {
    fn of(program: &Program, later: &'a BTreeSet<u32>, data: &'a [Range<u32>]) -> Result<Self> {
        let all = 0..program.count()?;
        let first: Vec<u32> = all.filter(|function| !later.contains(function)).collect();
        let called = |by: &mut dyn Iterator<Item = &u32>| -> Result<BTreeSet<u32>> {
            let mut called = BTreeSet::new();
            for function in by {
                called.extend(program.called_by(*function)?);
            }
            Ok(called)
        };
        let mut shared: Vec<u32> = called(&mut later.iter())?.difference(later).copied().collect();
        // Their types are written one after the other, and so repeat themselves.
        shared.sort_by_key(|function| program.type_of.get(*function as usize));

        let slots: BTreeMap<u32, u32> =
            program.in_table.iter().filter(|(_, function)| later.contains(function)).map(|(a, b)| (*a, *b)).collect();
        let mut places: BTreeMap<u32, u32> = slots.iter().map(|(place, function)| (*function, *place)).collect();
        let (table, its_type) = program.table()?;
        let size = u32::try_from(its_type.initial)?;
        let without: Vec<u32> =
            called(&mut first.iter())?.intersection(later).filter(|it| !places.contains_key(it)).copied().collect();
        let mut slots = slots;
        for (place, function) in (size..).zip(&without) {
            places.insert(*function, place);
            slots.insert(place, *function);
        }
        let numbered = |functions: &mut dyn Iterator<Item = u32>| functions.zip(0..).collect::<BTreeMap<_, _>>();
        Ok(Self {
            later,
            data,
            trap: u32::try_from(first.len())?,
            in_later: numbered(&mut shared.iter().chain(later).copied()),
            in_first: numbered(&mut first.into_iter()),
            size: size + u32::try_from(without.len() + shared.len())?,
            shared,
            places,
            slots,
            table,
        })
    }

    /// The first table is not named where it is filled.
    fn table_to_fill(&self) -> Option<u32> {
        Some(self.table).filter(|table| *table > 0)
    }

    /// A table with its new places, if it is the one of functions.
    fn enlarged(&self, number: u32, mut table: TableType) -> TableType {
        if number == self.table {
            let size = u64::from(self.size);
            table.maximum = table.maximum.map(|most| most + size - table.minimum);
            table.minimum = size;
        }
        table
    }

    /// What the table with this number is called between the parts.
    fn name_of_table(&self, number: u32) -> String {
        if number == self.table { FUNCTIONS.to_owned() } else { format!("{TABLE}{number}") }
    }

    /// Where in the table each function of the first part stands for the later one.
    fn shared_places(&self) -> impl Iterator<Item = (u32, u32)> {
        (0..self.size).rev().zip(self.shared.iter().copied())
    }

    /// The piece of the memory that begins at this address, without what comes later: there are zeros, which cost next to nothing.
    fn without_data(&self, address: u32, bytes: &[u8]) -> Vec<u8> {
        let mut left = bytes.to_vec();
        for (_, place) in self.data_in(address, bytes.len()) {
            left[place].fill(0);
        }
        left
    }

    /// What comes later of the piece of the memory that begins at this address: by address, and where it stands in the piece.
    fn data_in(&self, address: u32, length: usize) -> impl Iterator<Item = (u32, Range<usize>)> {
        let place = move |it: u32| (it.saturating_sub(address) as usize).min(length);
        let pieces =
            self.data.iter().map(move |range| (range.start.max(address), place(range.start)..place(range.end)));
        pieces.filter(|(_, place)| !place.is_empty())
    }

    /// The later part, which has nothing of its own but functions and data.
    fn later_part(&self, program: &Program) -> Result<Vec<u8>> {
        let mut later = Later { plan: self };
        let mut types = TypeSection::new();
        later.parse_type_section(&mut types, program.types.clone().context("there are no types")?)?;

        let mut imports = ImportSection::new();
        if let Some(memory) = program.memory {
            imports.import(FIRST, MEMORY, later.memory_type(memory)?);
        }
        for (number, its_type) in (0..).zip(&program.tables) {
            let table = self.enlarged(number, later.table_type(*its_type)?);
            imports.import(FIRST, &self.name_of_table(number), table);
        }
        for (number, global) in program.globals.iter().enumerate() {
            imports.import(FIRST, &format!("{GLOBAL}{number}"), later.global_type(*global)?);
        }
        for function in &self.shared {
            imports.import(FIRST, FUNCTION, EntityType::Function(program.type_of(*function)?));
        }

        let mut functions = FunctionSection::new();
        let mut code = CodeSection::new();
        for function in self.later {
            functions.function(program.type_of(*function)?);
            let body = program.bodies.get((function - program.imported) as usize).context("a function has no code")?;
            later.parse_function_body(&mut code, body.clone())?;
        }
        let mut elements = ElementSection::new();
        for (begin, functions) in in_a_row(&self.slots) {
            let functions: Vec<u32> =
                functions.iter().map(|function| later.function_index(*function)).collect::<Result<_, _>>()?;
            let begin = wasm_encoder::ConstExpr::i32_const(i32::try_from(begin)?);
            elements.active(self.table_to_fill(), &begin, Elements::Functions(functions.into()));
        }

        let mut data = DataSection::new();
        for (address, bytes) in &program.data {
            for (begin, place) in self.data_in(*address, bytes.len()) {
                let piece = bytes[place].iter().copied();
                data.active(0, &wasm_encoder::ConstExpr::i32_const(begin.cast_signed()), piece);
            }
        }

        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&elements).section(&code).section(&data);
        Ok(module.finish())
    }
}

/// What stands side by side: from which place on, and what.
fn in_a_row(slots: &BTreeMap<u32, u32>) -> Vec<(u32, Vec<u32>)> {
    let mut rows: Vec<(u32, Vec<u32>)> = Vec::new();
    for (place, function) in slots {
        match rows.last_mut() {
            Some((begin, row)) if *begin as usize + row.len() == *place as usize => row.push(*function),
            _ => rows.push((*place, vec![*function])),
        }
    }
    rows
}

/// A function that is not in the part in which it is looked for.
#[derive(Debug)]
struct Missing(u32);

impl fmt::Display for Missing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "function {} is not in this part of the WebAssembly", self.0)
    }
}

impl std::error::Error for Missing {}

type Error = reencode::Error<Missing>;

/// Writes the first part.
struct First<'p> {
    program: &'p Program<'p>,
    plan: &'p Plan<'p>,
}

impl First<'_> {
    fn comes_later(&self, body: usize) -> bool {
        u32::try_from(body).is_ok_and(|body| self.plan.later.contains(&(self.program.imported + body)))
    }
}

impl Reencode for First<'_> {
    type Error = Missing;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        self.plan.in_first.get(&function).copied().ok_or(reencode::Error::UserError(Missing(function)))
    }

    fn parse_function_section(
        &mut self,
        functions: &mut FunctionSection,
        section: wasmparser::FunctionSectionReader<'_>,
    ) -> Result<(), Error> {
        let mut last = 0;
        for (body, its_type) in section.into_iter().enumerate() {
            last = its_type?;
            if !self.comes_later(body) {
                functions.function(last);
            }
        }
        // The trap may have any type: whoever calls it with another one ends as well.
        functions.function(last);
        Ok(())
    }

    fn parse_code_section(&mut self, code: &mut CodeSection, section: CodeSectionReader<'_>) -> Result<(), Error> {
        for (number, body) in section.into_iter().enumerate() {
            let body = body?;
            if !self.comes_later(number) {
                self.parse_function_body(code, body)?;
            }
        }
        let mut trap = Function::new([]);
        trap.instruction(&Instruction::Unreachable).instruction(&Instruction::End);
        code.function(&trap);
        Ok(())
    }

    fn parse_function_body(&mut self, code: &mut CodeSection, body: FunctionBody<'_>) -> Result<(), Error> {
        let mut function = self.new_function_with_parsed_locals(&body)?;
        let mut operators = body.get_operators_reader()?;
        while !operators.eof() {
            let operator = operators.read()?;
            let place = if let Operator::Call { function_index } = operator {
                self.plan.places.get(&function_index).map(|place| (function_index, place))
            } else {
                None
            };
            let Some((called, place)) = place else {
                function.instruction(&self.instruction(operator)?);
                continue;
            };
            let its_type = self.program.type_of.get(called as usize).copied();
            let type_index = its_type.ok_or(reencode::Error::UserError(Missing(called)))?;
            function.instruction(&Instruction::I32Const(place.cast_signed()));
            function.instruction(&Instruction::CallIndirect { type_index, table_index: self.plan.table });
        }
        code.function(&function);
        Ok(())
    }

    fn parse_table(&mut self, tables: &mut TableSection, table: wasmparser::Table<'_>) -> Result<(), Error> {
        let its_type = self.table_type(table.ty)?;
        tables.table(self.plan.enlarged(tables.len(), its_type));
        Ok(())
    }

    /// In the places of those that come later stands the trap, and at the end what the later part asks for.
    fn parse_element_section(
        &mut self,
        elements: &mut ElementSection,
        _section: wasmparser::ElementSectionReader<'_>,
    ) -> Result<(), Error> {
        let mut filled = self.plan.slots.keys().map(|place| (*place, self.plan.trap)).collect::<BTreeMap<_, _>>();
        let here = self.program.in_table.iter().map(|(place, function)| (*place, *function));
        let here: Vec<_> = here.filter(|(_, function)| !self.plan.later.contains(function)).collect();
        for (place, function) in here.into_iter().chain(self.plan.shared_places()) {
            filled.insert(place, self.function_index(function)?);
        }
        for (begin, functions) in in_a_row(&filled) {
            let begin = wasm_encoder::ConstExpr::i32_const(begin.cast_signed());
            elements.active(self.plan.table_to_fill(), &begin, Elements::Functions(functions.into()));
        }
        Ok(())
    }

    fn parse_data_section(
        &mut self,
        data: &mut DataSection,
        _section: wasmparser::DataSectionReader<'_>,
    ) -> Result<(), Error> {
        for (address, bytes) in &self.program.data {
            let begin = wasm_encoder::ConstExpr::i32_const(address.cast_signed());
            data.active(0, &begin, self.plan.without_data(*address, bytes));
        }
        Ok(())
    }

    fn parse_export_section(
        &mut self,
        exports: &mut ExportSection,
        section: wasmparser::ExportSectionReader<'_>,
    ) -> Result<(), Error> {
        reencode::utils::parse_export_section(self, exports, section)?;
        if self.program.memory.is_some() {
            exports.export(MEMORY, ExportKind::Memory, 0);
        }
        for (number, _) in (0..).zip(&self.program.tables) {
            exports.export(&self.plan.name_of_table(number), ExportKind::Table, number);
        }
        for (number, _) in (0..).zip(&self.program.globals) {
            exports.export(&format!("{GLOBAL}{number}"), ExportKind::Global, number);
        }
        Ok(())
    }

    fn parse_custom_section(
        &mut self,
        _module: &mut Module,
        _section: wasmparser::CustomSectionReader<'_>,
    ) -> Result<(), Error> {
        Ok(())
    }
}

/// Writes the functions of the later part.
struct Later<'p> {
    plan: &'p Plan<'p>,
}

impl Reencode for Later<'_> {
    type Error = Missing;

    fn function_index(&mut self, function: u32) -> Result<u32, Error> {
        self.plan.in_later.get(&function).copied().ok_or(reencode::Error::UserError(Missing(function)))
    }
}

#[cfg(test)]
pub mod tests {
    use wasm_encoder::{ConstExpr, NameMap, NameSection, RefType};
    use wasmparser::{Parser, Payload};

    use super::*;
    use crate::build::wasm::later::functions;

    /// `import` is imported. `main` is exported, and calls `door` and `both`; `door` calls `both`, `import` and `inside`; `callback` stands in the table, and calls nobody.
    pub fn wasm() -> Vec<u8> {
        let names = ["import", "main", "door", "inside", "both", "callback"];
        let calls: [&[u32]; 5] = [&[2, 4], &[4, 0, 3], &[], &[], &[]];
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut imports = ImportSection::new();
        imports.import("js", "a", EntityType::Function(0));
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        for called in calls {
            functions.function(0);
            let mut function = Function::new([]);
            for number in called {
                function.instruction(&Instruction::Call(*number));
            }
            function.instruction(&Instruction::End);
            code.function(&function);
        }
        let mut tables = TableSection::new();
        let of = |element_type| TableType { element_type, table64: false, minimum: 2, maximum: Some(2), shared: false };
        tables.table(of(RefType::EXTERNREF)).table(of(RefType::FUNCREF));
        let mut exports = ExportSection::new();
        exports.export("main", ExportKind::Func, 1);
        let mut elements = ElementSection::new();
        elements.active(Some(1), &ConstExpr::i32_const(1), Elements::Functions(vec![5].into()));
        let mut list = NameMap::new();
        for (number, name) in (0..).zip(names) {
            list.append(number, name);
        }
        let mut section = NameSection::new();
        section.functions(&list);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions).section(&tables).section(&exports);
        module.section(&elements).section(&code).section(&section);
        module.finish()
    }

    fn names_in(wasm: &[u8]) -> (Vec<String>, Vec<String>) {
        let (mut imported, mut exported) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload.unwrap();
            if let Payload::ImportSection(imports) = &payload {
                imported.extend(imports.clone().into_imports().map(|import| import.unwrap().name.to_owned()));
            }
            if let Payload::ExportSection(exports) = &payload {
                exported.extend(exports.clone().into_iter().map(|export| export.unwrap().name.to_owned()));
            }
        }
        (imported, exported)
    }

    #[test]
    fn the_first_part_calls_the_later_one_by_way_of_the_table_and_the_later_one_imports_the_rest() {
        let whole = wasm();
        let later = functions(&Program::read(&whole).unwrap(), &BTreeSet::new(), |name| name == "door").unwrap();
        let parts = split(&whole, &later, &[]).unwrap();

        let first = Program::read(&parts.first).unwrap();
        // What is imported, `main`, `both`, `callback` and the trap, which stands in the place of `door`.
        assert_eq!((first.count().unwrap(), first.bodies.len()), (5, 4));
        assert_eq!(first.called_by(1).unwrap(), [2], "only `both` is called by its number");
        // `callback`, the trap, and what the later part imports: `both` and `import`, the first one last.
        assert_eq!(first.in_table, BTreeMap::from([(1, 3), (2, 4), (3, 2), (4, 0)]));
        assert_eq!(first.table().map(|(number, its_type)| (number, its_type.initial)).unwrap(), (1, 5));
        let (_, exported) = names_in(&parts.first);
        assert_eq!(exported, ["main", "table0", "functions"]);

        assert_eq!(names_in(&parts.later).0, ["table0", "functions", "f", "f"]);
    }

    #[test]
    fn data_that_comes_later_is_zeros_in_the_first_part() {
        let mut module = Module::new();
        let mut memories = wasm_encoder::MemorySection::new();
        let memory64 = false;
        memories.memory(wasm_encoder::MemoryType {
            minimum: 1,
            maximum: None,
            memory64,
            shared: false,
            page_size_log2: None,
        });
        let mut tables = TableSection::new();
        let element_type = RefType::FUNCREF;
        tables.table(TableType { element_type, table64: false, minimum: 0, maximum: None, shared: false });
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(16), *b"abcdef").active(0, &ConstExpr::i32_const(32), *b"gh");
        module.section(&TypeSection::new()).section(&tables).section(&memories).section(&data);
        let parts = split(&module.finish(), &BTreeSet::new(), &[17..19, 21..33]).unwrap();
        let data =
            |wasm| Program::read(wasm).unwrap().data.iter().map(|(at, it)| (*at, it.to_vec())).collect::<Vec<_>>();
        assert_eq!(data(&parts.first), [(16, b"a\0\0de\0".to_vec()), (32, b"\0h".to_vec())]);
        let pieces: Vec<_> = Parser::new(0).parse_all(&parts.later).filter_map(Result::ok).collect();
        let pieces = pieces.into_iter().find_map(|it| if let Payload::DataSection(it) = it { Some(it) } else { None });
        let pieces: Vec<_> = pieces.unwrap().into_iter().map(|piece| piece.unwrap().data.to_vec()).collect();
        assert_eq!(pieces, [&b"bc"[..], b"f", b"g"]);
    }

    #[test]
    fn functions_in_a_row_are_one_piece_of_the_table() {
        let slots = BTreeMap::from([(1, 7), (2, 8), (5, 9)]);
        assert_eq!(in_a_row(&slots), [(1, vec![7, 8]), (5, vec![9])]);
    }
}
