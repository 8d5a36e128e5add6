using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace PipelineSdk.Tests.Architecture;

/// <summary>What a compiled assembly refers to, read from its metadata.</summary>
internal sealed class AssemblyReferences
{
    private readonly MetadataReader _reader;

    private AssemblyReferences(MetadataReader reader)
    {
        _reader = reader;
        Assemblies = [.. reader.AssemblyReferences.Select(handle => Text(reader.GetAssemblyReference(handle).Name))];
        Types = [.. reader.TypeReferences.Select(NameOf)];
        Members =
        [
            .. from handle in reader.MemberReferences
               let member = reader.GetMemberReference(handle)
               where member.Parent.Kind == HandleKind.TypeReference
               select $"{NameOf((TypeReferenceHandle)member.Parent)}.{Text(member.Name)}",
        ];
    }

    public HashSet<string> Assemblies { get; }

    /// <summary>The full names of the types of other assemblies.</summary>
    public HashSet<string> Types { get; }

    /// <summary>The methods and fields of types of other assemblies, such as <c>System.DateTime.get_Now</c>.</summary>
    public HashSet<string> Members { get; }

    public static AssemblyReferences Of(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        return new(file.GetMetadataReader());
    }

    private string NameOf(TypeReferenceHandle handle)
    {
        var type = _reader.GetTypeReference(handle);
        var scope = type.ResolutionScope.Kind == HandleKind.TypeReference
            ? NameOf((TypeReferenceHandle)type.ResolutionScope)
            : Text(type.Namespace);
        return $"{scope}.{Text(type.Name)}";
    }

    private string Text(StringHandle handle) => _reader.GetString(handle);
}
