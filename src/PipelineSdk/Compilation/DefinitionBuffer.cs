using System.Buffers;

namespace PipelineSdk;

/// <summary>The bytes of a definition as they are written. Its memory is not cleared before it is used, since everything in it is overwritten.</summary>
/// <param name="capacity">The number of bytes to expect. More are taken too, at the cost of copying what is there.</param>
internal sealed class DefinitionBuffer(int capacity) : IBufferWriter<byte>
{
    private byte[] _bytes = GC.AllocateUninitializedArray<byte>(capacity);
    private int _count;

    public ReadOnlyMemory<byte> Written => _bytes.AsMemory(0, _count);

    public void Advance(int count) => _count += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsMemory(_count);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _bytes.AsSpan(_count);
    }

    private void MakeRoom(int sizeHint)
    {
        if (_bytes.Length - _count < Math.Max(sizeHint, 1))
        {
            var more = GC.AllocateUninitializedArray<byte>(checked(Math.Max(_bytes.Length * 2, _count + sizeHint)));
            _bytes.AsSpan(0, _count).CopyTo(more);
            _bytes = more;
        }
    }
}
