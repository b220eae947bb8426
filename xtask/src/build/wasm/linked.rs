//! What the linker knows of a program and leaves in it when it is told to (`build.rs`): which function and which piece of data refers to
//! which. In the finished program a reference is a number like any other; here it stands in the relocations, whose format
//! <https://github.com/WebAssembly/tool-conventions/blob/main/Linking.md> describes.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use anyhow::{Context, Result, ensure};
use rustc_demangle::demangle;
use wasmparser::{
    DataKind, KnownCustom, Linking, Operator, Parser, Payload, RelocSectionReader, RelocationType, SymbolInfo,
};

use super::{cut::Cut, program::Program};

/// What is to be done with what not everything refers to.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Uses {
    /// Places of the table of functions that nothing refers to as long as no door is entered.
    pub slots: BTreeSet<u32>,
    /// Pieces of the memory that nothing refers to as long as no door is entered, by their addresses, in order.
    pub data: Vec<Range<u32>>,
    /// Pieces of the memory that nothing refers to but what is cut, in the same way.
    pub unused: Vec<Range<u32>>,
}

/// Something that refers to others, or that others refer to. A piece of data is named by the number of its symbol.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Node {
    Function(u32),
    Data(u32),
}

/// How something refers to a function: by calling it, or by its place in the table.
#[derive(Clone, Copy)]
enum Reference {
    To(Node),
    ByTable(u32),
}

impl Reference {
    const fn node(self) -> Node {
        match self {
            Self::To(node) => node,
            Self::ByTable(function) => Node::Function(function),
        }
    }
}

/// Finds it in the program as the linker has written it. `is_door` is asked with the names that functions have in the sources.
pub fn uses(linked: &[u8], is_door: impl Fn(&str) -> bool) -> Result<Uses> {
    let program = Program::read(linked)?;
    let names: BTreeMap<u32, String> =
        program.names.iter().map(|(function, name)| (*function, format!("{:#}", demangle(name)))).collect();
    let cut = Cut::of(names.values().map(String::as_str));
    let is_called = |function: u32, what: &dyn Fn(&str) -> bool| names.get(&function).is_some_and(|name| what(name));
    let is_cut = |function| is_called(function, &|name| cut.has(name));
    let linked = Linked::read(linked, &operands(&program, is_cut)?)?;
    let (first, in_table) =
        reached(&program, &linked, |function| is_cut(function) || is_called(function, &|name| is_door(name)));
    let (all, _) = reached(&program, &linked, is_cut);

    let slots = program.in_table.iter().filter(|(_, function)| !in_table.contains(function)).map(|(slot, _)| *slot);
    let data = |wanted: &dyn Fn(Node) -> bool| -> Vec<Range<u32>> {
        linked.data.iter().filter(|(symbol, _)| wanted(Node::Data(**symbol))).map(|(_, range)| range.clone()).collect()
    };
    let here = data(&|node| first.contains(&node));
    let used = data(&|node| all.contains(&node));
    Ok(Uses {
        slots: slots.collect(),
        data: without(data(&|node| !first.contains(&node) && all.contains(&node)), here),
        unused: without(data(&|node| !all.contains(&node)), used),
    })
}

/// What is reached without entering one of these functions, and which functions of that by way of the table.
fn reached(program: &Program, linked: &Linked, is_left_out: impl Fn(u32) -> bool) -> (BTreeSet<Node>, BTreeSet<u32>) {
    let mut next: Vec<Node> = program.exported.iter().copied().map(Node::Function).collect();
    let (mut reached, mut in_table) = (BTreeSet::new(), BTreeSet::new());
    while let Some(node) = next.pop() {
        if let Node::Function(function) = node
            && is_left_out(function)
        {
            continue;
        }
        if !reached.insert(node) {
            continue;
        }
        for reference in linked.references.get(&node).into_iter().flatten() {
            next.push(reference.node());
            if let Reference::ByTable(function) = reference {
                in_table.insert(*function);
            }
        }
    }
    (reached, in_table)
}

#[derive(Default)]
struct Linked {
    references: BTreeMap<Node, Vec<Reference>>,
    /// Where in the memory each symbol of data is.
    data: BTreeMap<u32, Range<u32>>,
}

impl Linked {
    /// `left_out`: where in the file operands stand that do not count.
    fn read(wasm: &[u8], left_out: &BTreeSet<usize>) -> Result<Self> {
        let mut file = File::default();
        for payload in Parser::new(0).parse_all(wasm) {
            file.take(wasm, payload?)?;
        }
        file.linked(left_out)
    }
}

/// Where in the file the numbers stand that only these functions get: those put on the stack right before one is called, the text of a
/// message for example.
#[expect(clippy::wildcard_enum_match_arm, reason = "of all that can stand before a call only this is followed")]
fn operands(program: &Program, is_wanted: impl Fn(u32) -> bool) -> Result<BTreeSet<usize>> {
    let mut operands = BTreeSet::new();
    for body in &program.bodies {
        let mut before: Vec<(Operator, usize)> = Vec::new();
        for operator in body.get_operators_reader()?.into_iter_with_offsets() {
            let (operator, position) = operator?;
            if let Operator::Call { function_index } = operator
                && is_wanted(function_index)
            {
                let mut wanted = program.parameters(function_index)?;
                for (operator, position) in before.iter().rev() {
                    match operator {
                        _ if wanted == 0 => break,
                        Operator::I32Const { .. } => {
                            // Behind the byte that says what it is.
                            operands.insert(position + 1);
                            wanted -= 1;
                        }
                        Operator::LocalGet { .. } => wanted -= 1,
                        Operator::I32Add => wanted += 1,
                        _ => break,
                    }
                }
            }
            before.push((operator, position));
        }
    }
    Ok(operands)
}

/// Where in the file everything is that can be referred to.
#[derive(Default)]
struct File<'a> {
    imported: u32,
    code: Range<usize>,
    /// Where each function stands.
    bodies: Vec<Range<usize>>,
    data: Range<usize>,
    /// Where each segment of the data stands, and at which address it will be.
    segments: Vec<(Range<usize>, u32)>,
    symbols: Vec<SymbolInfo<'a>>,
    relocations: Vec<RelocSectionReader<'a>>,
    /// The numbers of the sections of code and data, and how many sections there were so far.
    sections: Sections,
}

#[derive(Default)]
struct Sections {
    code: u32,
    data: u32,
    count: u32,
}

impl<'a> File<'a> {
    #[expect(clippy::wildcard_enum_match_arm, reason = "of all that can stand in WebAssembly only this matters here")]
    fn take(&mut self, wasm: &[u8], payload: Payload<'a>) -> Result<()> {
        let is_section = payload.as_section().is_some();
        match payload {
            Payload::ImportSection(imports) => {
                self.imported = u32::try_from(imports.into_imports().count())?;
            }
            Payload::CodeSectionStart { range, .. } => {
                self.code = range;
                self.sections.code = self.sections.count;
            }
            Payload::CodeSectionEntry(body) => {
                self.bodies.push(body.range());
                return Ok(());
            }
            Payload::DataSection(segments) => {
                self.data = segments.range();
                self.sections.data = self.sections.count;
                for segment in segments {
                    let segment = segment?;
                    let DataKind::Active { offset_expr, .. } = segment.kind else { continue };
                    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
                        continue;
                    };
                    let begin = segment.data.as_ptr().addr() - wasm.as_ptr().addr();
                    self.segments.push((begin..begin + segment.data.len(), u32::try_from(value)?));
                }
            }
            Payload::CustomSection(custom) => match custom.as_known() {
                KnownCustom::Linking(linking) => {
                    for part in linking.subsections() {
                        if let Linking::SymbolTable(symbols) = part? {
                            self.symbols = symbols.into_iter().collect::<Result<_, _>>()?;
                        }
                    }
                }
                KnownCustom::Reloc(relocations) => self.relocations.push(relocations),
                _ => {}
            },
            _ => {}
        }
        self.sections.count += u32::from(is_section);
        Ok(())
    }

    fn linked(&self, left_out: &BTreeSet<usize>) -> Result<Linked> {
        ensure!(!self.symbols.is_empty(), "the linker has not written down who refers to what");
        let mut linked = Linked { data: self.places_of_data()?, ..Linked::default() };
        let by_address = Places::of(&linked.data);
        for relocations in &self.relocations {
            let section = relocations.section_index();
            for entry in relocations.entries() {
                let entry = entry?;
                let Some(to) = self.referred_to(entry.ty, entry.index)? else { continue };
                let from = if section == self.sections.code {
                    let position = self.code.start + entry.offset as usize;
                    if left_out.contains(&position) {
                        continue;
                    }
                    vec![self.function_at(position)?]
                } else if section == self.sections.data {
                    by_address.at(self.address_of(self.data.start + entry.offset as usize)?)
                } else {
                    continue;
                };
                for from in from {
                    linked.references.entry(from).or_default().push(to);
                }
            }
        }
        Ok(linked)
    }

    #[expect(clippy::wildcard_enum_match_arm, reason = "only functions and data are moved")]
    fn referred_to(&self, kind: RelocationType, symbol: u32) -> Result<Option<Reference>> {
        use RelocationType as Kind;
        let is_by_table = match kind {
            Kind::FunctionIndexLeb | Kind::MemoryAddrLeb | Kind::MemoryAddrSleb | Kind::MemoryAddrI32 => false,
            Kind::TableIndexSleb | Kind::TableIndexI32 => true,
            Kind::TypeIndexLeb | Kind::GlobalIndexLeb | Kind::TableNumberLeb => return Ok(None),
            other => anyhow::bail!("the linker has written a reference of the kind {other:?}"),
        };
        Ok(match *self.symbols.get(symbol as usize).context("a reference to no symbol")? {
            SymbolInfo::Func { index, .. } if is_by_table => Some(Reference::ByTable(index)),
            SymbolInfo::Func { index, .. } => Some(Reference::To(Node::Function(index))),
            SymbolInfo::Data { .. } => Some(Reference::To(Node::Data(symbol))),
            _ => None,
        })
    }

    fn places_of_data(&self) -> Result<BTreeMap<u32, Range<u32>>> {
        let mut places = BTreeMap::new();
        for (number, symbol) in (0..).zip(&self.symbols) {
            if let SymbolInfo::Data { symbol: Some(defined), .. } = symbol
                // What is nothing but zeros stands in no file.
                && let Some((_, address)) = self.segments.get(defined.index as usize)
            {
                let begin = address.checked_add(defined.offset).context("a symbol outside of the memory")?;
                places.insert(number, begin..begin + defined.size);
            }
        }
        Ok(places)
    }

    fn function_at(&self, position: usize) -> Result<Node> {
        let number = self.bodies.partition_point(|body| body.end <= position);
        ensure!(self.bodies.get(number).is_some_and(|body| body.contains(&position)), "a reference from no function");
        Ok(Node::Function(self.imported + u32::try_from(number)?))
    }

    fn address_of(&self, position: usize) -> Result<u32> {
        let segment = self.segments.iter().find(|(range, _)| range.contains(&position));
        let (range, address) = segment.context("a reference from no data")?;
        Ok(address + u32::try_from(position - range.start)?)
    }
}

/// Symbols of data by where they begin. One can stand within another.
struct Places(Vec<(Range<u32>, u32)>);

impl Places {
    fn of(data: &BTreeMap<u32, Range<u32>>) -> Self {
        let mut places: Vec<_> = data.iter().map(|(symbol, range)| (range.clone(), *symbol)).collect();
        places.sort_by_key(|(range, symbol)| (range.start, *symbol));
        Self(places)
    }

    /// All symbols that this address belongs to.
    fn at(&self, address: u32) -> Vec<Node> {
        let end = self.0.partition_point(|(range, _)| range.start <= address);
        let symbols = self.0[..end].iter().filter(|(range, _)| range.contains(&address));
        symbols.map(|(_, symbol)| Node::Data(*symbol)).collect()
    }
}

/// What of these ranges lies in none of the others.
fn without(mut ranges: Vec<Range<u32>>, mut others: Vec<Range<u32>>) -> Vec<Range<u32>> {
    ranges.sort_by_key(|range| range.start);
    others.sort_by_key(|range| range.start);
    let mut left: Vec<Range<u32>> = Vec::new();
    for range in ranges {
        let mut begin = left.last().map_or(range.start, |before| before.end.max(range.start));
        for other in others.iter().filter(|other| other.start < range.end && range.start < other.end) {
            add(&mut left, begin..other.start.max(begin));
            begin = begin.max(other.end);
        }
        add(&mut left, begin..range.end);
    }
    left
}

/// Adds a range that is not empty, to the last one if it begins where that ends.
fn add(ranges: &mut Vec<Range<u32>>, range: Range<u32>) {
    match ranges.last_mut() {
        _ if range.start >= range.end => {}
        Some(last) if last.end == range.start => last.end = range.end,
        _ => ranges.push(range),
    }
}

#[cfg(test)]
#[expect(clippy::single_range_in_vec_init, reason = "a list of one range is meant")]
mod tests {
    use wasm_encoder::{
        CodeSection, ConstExpr, CustomSection, DataSection, DataSymbolDefinition, ElementSection, Elements, ExportKind,
        ExportSection, Function, FunctionSection, Instruction, LinkingSection, MemorySection, MemoryType, Module,
        NameMap, NameSection, RefType, SymbolTable, TableSection, TableType, TypeSection, ValType,
    };

    use super::*;

    const NAMES: [&str; 5] = ["main", "door", "inside", "callback", "both"];

    /// What each function and each piece of data refers to: where, how, and to which symbol. The symbols are the functions in their order,
    /// then `shared` and `only`, eight bytes each, from address 16 on.
    const IN_CODE: [(u8, u8, u8); 6] =
        [(0, CALL, 1), (0, ADDRESS, 5), (0, SLOT, 4), (1, SLOT, 2), (1, ADDRESS, 6), (1, CALL, 4)];
    const IN_DATA: [(u8, u8, u8); 1] = [(12, SLOT_IN_DATA, 3)];
    const CALL: u8 = RelocationType::FunctionIndexLeb as u8;
    const SLOT: u8 = RelocationType::TableIndexSleb as u8;
    const SLOT_IN_DATA: u8 = RelocationType::TableIndexI32 as u8;
    const ADDRESS: u8 = RelocationType::MemoryAddrSleb as u8;
    /// The numbers of the sections, counted from the first.
    const CODE: u8 = 6;
    const DATA: u8 = 7;

    /// `main` calls `door`, refers to `shared` and has `both` in the table. `door` calls `both`, refers to `only` and has `inside` in the
    /// table; `only` has `callback` there.
    fn linked(names: [&str; 5]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let (mut functions, mut code, mut list) = (FunctionSection::new(), CodeSection::new(), NameMap::new());
        let mut symbols = SymbolTable::new();
        for (number, name) in (0..).zip(names) {
            functions.function(0);
            let mut function = Function::new([]);
            function.instruction(&Instruction::Nop).instruction(&Instruction::Nop).instruction(&Instruction::End);
            code.function(&function);
            list.append(number, name);
            symbols.function(0, number, Some(name));
        }
        for (name, offset) in [("shared", 0), ("only", 8)] {
            symbols.data(0, name, Some(DataSymbolDefinition { index: 0, offset, size: 8 }));
        }
        let mut tables = TableSection::new();
        let element_type = RefType::FUNCREF;
        tables.table(TableType { element_type, table64: false, minimum: 4, maximum: None, shared: false });
        let mut memories = MemorySection::new();
        memories.memory(MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None });
        let mut exports = ExportSection::new();
        exports.export("main", ExportKind::Func, 0);
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(1), Elements::Functions(vec![2, 3, 4].into()));
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(16), [0; 16]);
        let mut names = NameSection::new();
        names.functions(&list);
        let mut linking = LinkingSection::new();
        linking.symbol_table(&symbols);

        let mut module = Module::new();
        module.section(&types).section(&functions).section(&tables).section(&memories).section(&exports);
        module.section(&elements).section(&code).section(&data).section(&names).section(&linking);
        // Five bytes for each function: its size, no locals, and its instructions. The number of functions stands before all of them.
        relocations(
            &mut module,
            "reloc.CODE",
            CODE,
            &IN_CODE.map(|(function, kind, symbol)| (kind, 3 + 5 * function, symbol)),
        );
        // The data stand behind their number, kind, address and size.
        relocations(&mut module, "reloc.DATA", DATA, &IN_DATA.map(|(place, kind, symbol)| (kind, 6 + place, symbol)));
        module.finish()
    }

    fn relocations(module: &mut Module, name: &str, section: u8, entries: &[(u8, u8, u8)]) {
        let mut bytes = vec![section, u8::try_from(entries.len()).unwrap()];
        for &(kind, offset, symbol) in entries {
            bytes.extend([kind, offset, symbol]);
            if kind == ADDRESS {
                bytes.push(0);
            }
        }
        module.section(&CustomSection { name: name.into(), data: bytes.into() });
    }

    #[test]
    fn what_only_a_door_refers_to_is_found_in_table_and_memory() {
        let uses = |door: &str| uses(&linked(NAMES), |name| name == door).unwrap();
        assert_eq!(uses("door"), Uses { slots: BTreeSet::from([1, 2]), data: vec![24..32], ..Uses::default() });
        assert_eq!(uses("nobody"), Uses::default());
        assert_eq!(uses("both"), Uses::default(), "`main` has its place in the table");
    }

    #[test]
    fn what_only_refers_to_something_when_it_panics_refers_to_nothing() {
        let names = ["main", "core::panicking::panic_fmt", "inside", "callback", "both"];
        let uses = uses(&linked(names), |_| false).unwrap();
        assert_eq!(uses, Uses { slots: BTreeSet::from([1, 2]), data: Vec::new(), unused: vec![24..32] });
    }

    #[test]
    fn numbers_put_on_the_stack_right_before_a_call_belong_to_it() {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([ValType::I32, ValType::I32], []);
        let (mut functions, mut code) = (FunctionSection::new(), CodeSection::new());
        functions.function(0).function(1);
        let mut main = Function::new([(1, ValType::I32)]);
        main.instruction(&Instruction::I32Const(7)).instruction(&Instruction::Drop);
        main.instruction(&Instruction::I32Const(16)).instruction(&Instruction::LocalGet(0));
        main.instruction(&Instruction::I32Const(8)).instruction(&Instruction::I32Add);
        main.instruction(&Instruction::Call(1)).instruction(&Instruction::End);
        let mut panics = Function::new([]);
        panics.instruction(&Instruction::End);
        code.function(&main).function(&panics);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&code);
        let wasm = module.finish();
        let program = Program::read(&wasm).unwrap();
        let numbers = |called| -> Vec<u8> {
            operands(&program, |function| function == called).unwrap().into_iter().map(|at| wasm[at]).collect()
        };
        assert_eq!(numbers(1), [16, 8]);
        assert_eq!(numbers(0), [0; 0], "nobody calls it");
    }

    #[test]
    fn a_program_whose_linker_has_written_nothing_down_is_an_error() {
        assert!(uses(&Module::new().finish(), |_| false).is_err());
    }

    #[test]
    fn what_lies_in_another_range_too_is_left_out() {
        let without = |ranges: &[Range<u32>], others: &[Range<u32>]| super::without(ranges.to_vec(), others.to_vec());
        assert_eq!(without(&[4..8, 0..4], &[]), [0..8]);
        assert_eq!(without(&[0..8], &[2..4, 6..9]), [0..2, 4..6]);
        assert_eq!(without(&[0..8, 4..10], &[3..5]), [0..3, 5..10]);
        assert_eq!(without(&[2..4], &[0..9]), [0..0; 0]);
    }
}
