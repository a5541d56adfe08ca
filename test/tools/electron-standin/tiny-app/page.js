const { value } = await window.tiny.invoke('echo', 'Hello')
document.querySelector('h1').textContent = value
